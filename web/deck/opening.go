package deck

import (
	"strings"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/web/page"
)

// opening is the first slide: what the story is, and what it rests on.
func (k *deck) opening() string {
	return "<section class=\"opening\"><div class=\"words\">" + k.element("h1", k.Story.Title) + "\n" +
		k.element(`p class="summary"`, k.Story.Summary) + "</div>\n<p class=\"sources\">" + esc(strings.Join(k.sources(), " · ")) +
		" · <a href=\"dateline.html\" target=\"_blank\">" + esc(k.words.Tools.Figure) + "</a></p>\n" +
		notes(k.element("p", k.Story.Summary)) + "</section>\n"
}

// sources lists the story's sources, each with when it appeared.
func (k *deck) sources() (out []string) {
	for _, s := range k.Story.Sources {
		out = append(out, k.words.Publisher(s.Publisher)+", "+k.words.When(s.Published))
	}
	return out
}

// wholeStory is the name of the slide that shows all of it, among those of events,
// which never begin so.
const wholeStory = "_story"

// whole is the second slide: the figure of the whole time and, where the page tells
// of one event, the story's finding and how much it holds. A story without events
// has none.
func (k *deck) whole() []slide {
	if len(k.Story.Events) == 0 {
		return nil
	}
	first, last := k.stills.Extent()
	return []slide{{
		name: wholeStory, class: "whole", steps: []step{k.step(state.Always, k.Story.Title)},
		state:  state.State{Theme: k.Theme, Lang: k.Lang, Embed: true, Slide: true}.Range(float64(first), float64(last)+1),
		words:  `<div class="words">` + k.element("h2", k.Story.Title) + "\n" + k.element(`p class="summary"`, k.finding()) + "\n<p class=\"tally\">" + esc(k.tally()) + "</p></div>\n",
		spoken: notes("<ul><li>" + strings.Join(escaped(k.sources()), "</li>\n<li>") + "</li></ul>"),
	}}
}

// finding is the story's lead or, where it has none, what it is about once more.
func (k *deck) finding() model.Text {
	if len(k.Story.Lead.Text) == 0 {
		return k.Story.Summary
	}
	return k.Story.Lead.Text
}

// element is a text of the story as an element, given by its tag and attributes.
func (k *deck) element(tag string, t model.Text) string {
	name, _, _ := strings.Cut(tag, " ")
	return "<" + tag + k.tongue(t) + ">" + esc(t.In(k.Lang)) + "</" + name + ">"
}

// tongue is the attributes that say in which language a text of the story is, where
// that is not the deck's.
func (k *deck) tongue(t model.Text) string { return page.Tongue(k.words.Foreign(t)) }

// tally says how much the story holds.
func (k *deck) tally() string {
	count, of := k.words.Count, k.words.Figure
	return strings.Join([]string{
		count(of.Events, len(k.Story.Events)), count(of.Sources, len(k.Story.Sources)), count(of.Claims, len(k.Story.Claims)),
	}, " · ")
}

func escaped(all []string) (out []string) {
	for _, s := range all {
		out = append(out, esc(s))
	}
	return out
}
