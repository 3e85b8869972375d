package still

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/app/state"
	"dateline/data/model"
)

// forms say how to write the values of a state that are no ids.
var forms = map[string]string{
	"theme": "write light, dark or contrast",
	"asof":  "write a day, as 2025-03-13",
	"from":  "write a day, as 2025-03-13, no later than 'to'",
	"to":    "write a day, as 2025-03-13, no earlier than 'from'",
	"view":  "write longitude, latitude and how many times closer, as 37.6,55.7,4",
	"embed": onOff, "slide": onOff, "static": onOff, "table": onOff, "ghosts": onOff, "inview": onOff,
}

const onOff = "write 1 or 0"

// Check tells why no picture of a size in pixels can be made of the state that a
// fragment names, if whoever asks for it is to blame.
func (s Set) Check(fragment string, wide, high int) error {
	if _, err := layout(wide, high); err != nil {
		return err
	}
	return s.check(fragment)
}

// check finds what in a fragment no picture of the story can show. A reader's
// link may hold what it likes; whoever asks for a picture of something wants no
// picture of something else.
func (s Set) check(fragment string) error {
	if unread := state.Unread(fragment); len(unread) > 0 {
		key, _, _ := strings.Cut(unread[0], "=")
		mend := cmp.Or(forms[key], "give it a value")
		if keys := state.Keys(); !slices.Contains(keys, key) {
			mend = "the keys are " + strings.Join(keys, ", ")
		}
		return fmt.Errorf("the state %q cannot be read; %s", unread[0], mend)
	}
	st := state.Parse(fragment)
	statuses := append([]string{model.Unreported}, model.Statuses...)
	for _, a := range []struct {
		what  string
		ids   []string
		known func(id string) bool
	}{
		{"event", state.SetOf(st.Event).IDs(), found(s.world.Event)},
		{"person", append(st.Filter.People.IDs(), state.SetOf(st.Follow).IDs()...), found(s.world.Person)},
		{"place", st.Filter.Places.IDs(), found(s.world.Place)},
		{"source", st.Filter.Sources.IDs(), found(s.world.Source)},
		{"status", st.Filter.Status.IDs(), among(statuses)},
		{"kind", st.Filter.Kinds.IDs(), s.kind},
		{"language", state.SetOf(st.Lang).IDs(), among(s.story.Languages)},
	} {
		if i := slices.IndexFunc(a.ids, func(id string) bool { return !a.known(id) }); i >= 0 {
			return fmt.Errorf("the story has no %s %q", a.what, a.ids[i])
		}
	}
	return nil
}

// kind tells whether events can be of a kind in the story.
func (s Set) kind(id string) bool {
	_, own := s.story.Kind(id)
	return own || slices.Contains(model.Kinds, id)
}

func found[T any](look func(string) (T, bool)) func(string) bool {
	return func(id string) bool {
		_, ok := look(id)
		return ok
	}
}

func among(all []string) func(string) bool {
	return func(id string) bool { return slices.Contains(all, id) }
}
