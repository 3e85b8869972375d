package page

import (
	"slices"
	"testing"

	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/model"
)

// received is the seed story with Putin as the host of the meeting in March.
func received() *scene.World {
	story := seed().Story
	story.Events = slices.Clone(story.Events)
	i := slices.IndexFunc(story.Events, func(e model.Event) bool { return e.ID == "march-meeting" })
	story.Events[i].Roles = model.Roles{"vladimir-putin": model.Host, "steve-witkoff": model.Party}
	return scene.Prepare(story, basemap.Load())
}

func TestRoles(t *testing.T) {
	p := of(received(), "event=march-meeting")
	people := parsed(t, markup(p.reading())).the(t, ".people")
	t.Run("what is said of a person stays beside the name", func(t *testing.T) {
		all := parsed(t, markup(of(received(), "event=march-meeting&lang=ru").reading())).the(t, ".people").all(".one")
		if len(all) != 2 || !all[0].has(".person") || len(all[0].all("small")) == 0 {
			t.Errorf("%d people", len(all))
		}
	})
	t.Run("an event says whose role in it is not the usual one, and of nobody else", func(t *testing.T) {
		if roles := people.all(".role"); len(roles) != 1 || roles[0].words() != p.Words.Reading.Roles[model.Host] {
			t.Errorf("%d: %s", len(roles), people.words())
		}
	})
}
