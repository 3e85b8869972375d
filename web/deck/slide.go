package deck

import (
	"fmt"
	"strings"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/web/still"
)

// slide is one that shows a live page, over the stills of its steps.
type slide struct {
	name   string // of its stills and of its frame
	class  string
	event  string      // "" on the slide of the whole story
	state  state.State // as the live page opens, but for the day
	steps  []step
	words  string // markup over the live page
	spoken string // the speaker's notes, likewise
}

// step is one press of the clicker: a day, and what was known by it.
type step struct {
	day    model.Day
	title  string
	tongue string // the attributes that say in which language the title is
	ground string // the file of the map behind the still, set when it is drawn
}

// slides are those of the events. Where one came to be known in several steps, its
// slide opens at the first, and each further one is a fragment.
func (k *deck) slides() (out []slide) {
	for _, id := range k.Events {
		e, _ := k.story.Event(id)
		s := slide{name: id, event: id, state: state.State{Event: id, Theme: k.Theme, Lang: k.Lang, Embed: true, Slide: true}, spoken: k.notes(e)}
		for _, day := range k.days(id) {
			s.steps = append(s.steps, k.step(day, k.stills.Title(id, day)))
		}
		out = append(out, s)
	}
	return out
}

func (k *deck) step(day model.Day, title model.Text) step {
	return step{day: day, title: title.In(k.Lang), tongue: k.tongue(title)}
}

// at is the state of one step.
func (s slide) at(i int) state.State {
	st := s.state
	st.AsOf = s.steps[i].day
	return st
}

// file names the still of a step.
func (s slide) file(i int) string {
	if i == 0 {
		return "stills/" + s.name + ".svg"
	}
	return fmt.Sprintf("stills/%s.%d.svg", s.name, i+1)
}

// draw makes the stills of all steps. The map beneath them is the same on most and
// nine tenths of the bytes, so that it is a file of its own, once for each map
// there is.
func (k *deck) draw(slides []slide, put func(string, []byte) error) error {
	type place struct{ slide, step int }
	var places []place
	var fragments []string
	for i, s := range slides {
		for n := range s.steps {
			places, fragments = append(places, place{i, n}), append(fragments, s.at(n).Format())
		}
	}
	maps := map[string]string{}
	return k.stills.Layers(fragments, still.SlideWide, still.SlideHigh, func(i int, drawn still.Layers) error {
		s, n := slides[places[i].slide], places[i].step
		name, ok := maps[string(drawn.Ground)]
		if !ok {
			name = fmt.Sprintf("stills/%s%d.svg", mapName, len(maps)+1)
			maps[string(drawn.Ground)] = name
			if err := put(name, drawn.Ground); err != nil {
				return err
			}
		}
		s.steps[n].ground = name
		return put(s.file(n), drawn.Above)
	})
}

// mapName begins the names of maps, and those of no event.
const mapName = "_map"

// markup is the slide: its steps, each covering the one before, and the live page
// over them all.
func (s slide) markup() string {
	var b strings.Builder
	b.WriteString("<section")
	for _, a := range [][2]string{{"class", s.class}, {"data-event", s.event}} {
		if a[1] != "" {
			b.WriteString(" " + a[0] + `="` + esc(a[1]) + `"`)
		}
	}
	fmt.Fprintf(&b, ` data-state="%s" data-asof="%s">`+"\n", esc(s.state.Format()), iso(s.steps[0].day))
	for i := range s.steps {
		b.WriteString(s.stepMarkup(i))
	}
	return b.String() + liveFrame(s.name, s.steps[0].title, s.at(0)) + s.words + s.spoken + "</section>\n"
}

// stepMarkup is one step: its still over its map and, where there are more, which
// of them it is.
func (s slide) stepMarkup(i int) string {
	class, count := "step", ""
	if i > 0 {
		class += " fragment"
	}
	if len(s.steps) > 1 {
		count = fmt.Sprintf(`<p class="count">%d / %d</p>`, i+1, len(s.steps))
	}
	return fmt.Sprintf(`<div class="%s" data-asof="%s">`, class, iso(s.steps[i].day)) + picture(s.steps[i].ground, "", "") + picture(s.file(i), s.steps[i].title, s.steps[i].tongue) + count + "</div>\n"
}

// picture shows a still. Those of slides that are far off wait.
func picture(name, title, tongue string) string {
	return fmt.Sprintf(`<img class="still" src="%s" alt="%s"%s width="%d" height="%d" loading="lazy">`, esc(name), esc(title), tongue, still.SlideWide, still.SlideHigh)
}
