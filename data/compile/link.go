package compile

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/data/model"
	"dateline/data/passage"
)

var speakerID = regexp.MustCompile(`^[a-z0-9-]+$`)

// IsSpeakerID tells whether a speaker is taken for a person's id: one word in lower
// case, or a misspelt id would pass for a description.
func IsSpeakerID(text string) bool { return speakerID.MatchString(text) }

// link looks up every id that stands for something else.
func (r *reader) link(story *model.Story) {
	for _, u := range r.used {
		if _, ok := r.defined[u.name]; !ok {
			r.wrong(u.at, fmt.Sprintf("there is no %s %q", u.kind, u.id), r.instead(u))
		}
	}
	r.circles(story.Places)
	r.named(story.People)
	index := model.NewIndex(*story)
	r.astray(index)
	r.early(index)
	r.strangers(index)
	if !r.unfinished {
		r.unspoken(story)
		r.hindsight(index)
		r.unsupported(index)
	}
	r.beyond(story)
	r.leaderless(story)
	r.idle(story)
}

// instead suggests what was meant by an id that stands for nothing of its kind.
func (r *reader) instead(u use) string {
	for _, kind := range []string{"person", "place", "source", "claim", "event"} {
		if _, ok := r.defined[name{kind, u.id}]; ok {
			return fmt.Sprintf("the %s %q has this id; write that of the %s meant", kind, u.id, u.kind)
		}
	}
	return meant(u.id, r.known(u.kind))
}

// circles finds places that lie within themselves, and names each circle once.
func (r *reader) circles(places []model.Place) {
	index, told := model.NewIndex(model.Story{Places: places}), map[string]bool{}
	for _, i := range model.Circular(places) {
		var way []string
		for at := places[i].ID; !told[at]; at = model.Noun(index.Place(at)).Within {
			way, told[at] = append(way, strconv.Quote(at)), true
		}
		if len(way) > 0 {
			r.wrong(r.defined[name{"place", places[i].ID}], fmt.Sprintf("the place %s lies within itself: %s", way[0], strings.Join(append(way, way[0]), " within ")), "change one 'within' of this circle")
		}
	}
}

// beyond finds claims that point past their article, where its source tells
// how many sentences it has: those articles need not be at hand. What could
// not be read (0) is a mistake already, and makes no second one.
func (r *reader) beyond(story *model.Story) {
	shapes := map[string][]int{}
	for _, s := range story.Sources {
		if s.ID != "" && !slices.Contains(s.Sentences, 0) {
			shapes[s.ID] = s.Sentences
		}
	}
	for _, c := range story.Claims {
		read := c.At.Paragraph > 0 && c.At.Sentence > 0
		if shape := shapes[c.Source]; read && len(shape) > 0 && !passage.Within(shape, c.At) {
			r.wrong(r.defined[name{"claim", c.ID}], fmt.Sprintf("by the 'sentences' of %s, there is no passage %s", c.Source, passage.Number(c.At)), "correct 'at'; or take 'sentences' out, and `dateline fill` adds them anew")
		}
	}
}

// finish adds up what claims make of their events.
func (r *reader) finish(story *model.Story) {
	all := statuses(story.Claims)
	for i := range story.Events {
		e := &story.Events[i]
		e.Status = all[e.ID]
		if e.Status == "" {
			e.Status = model.Background
		}
		e.Title = e.Titled(e.Status)
	}
}

// statuses gives what claims add up to, by event.
func statuses(claims []model.Claim) map[string]string {
	stances := map[string][]string{}
	for _, c := range claims {
		stances[c.Event] = append(stances[c.Event], c.Stance)
	}
	out := make(map[string]string, len(stances))
	for event, of := range stances {
		out[event] = model.Status(of)
	}
	return out
}
