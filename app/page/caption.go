package page

import (
	"cmp"
	"strings"

	"dateline/app/scene"
	"dateline/data/model"
)

// maker is named where a story names no publisher.
const maker = "Dateline"

// Caption is what a picture of this view says of itself.
func (p *Page) Caption() scene.Caption {
	return scene.Caption{
		Title: p.in(p.Index.Story.Title), Known: p.shownOn(), Notes: p.notes(), Sources: p.sourcePhrases(), Credit: p.creditPhrases(), Theme: p.State.Theme,
	}
}

// notes are what the lead's notes say, while the figure numbers them.
func (p *Page) notes() []string {
	if p.World.Annotated(p.State) {
		return p.noteTexts()
	}
	return nil
}

// noteTexts are what the lead's notes say.
func (p *Page) noteTexts() (out []string) {
	for _, n := range p.Index.Story.Notes {
		out = append(out, p.in(n.Text))
	}
	return out
}

// creditPhrases say whose the map is, who publishes the story and where it stands.
// A file's address leads nowhere, and may name its owner.
func (p *Page) creditPhrases() []string {
	out := []string{p.Words.Help.Credit, "·", p.Words.Apart(cmp.Or(p.Index.Story.Publisher.Name, maker))}
	if model.OnWeb(p.Home) {
		out = append(out, "·", p.Words.Apart(p.Home))
	}
	return out
}

// sourcePhrases count the sources of the events that show and name each with its
// day.
func (p *Page) sourcePhrases() []string {
	told := map[string]bool{}
	for _, id := range p.View.Order() {
		for _, c := range p.Known.ClaimsOn(id) {
			told[c.Source] = true
		}
	}
	if len(told) == 0 {
		return nil
	}
	out := []string{p.Words.Count(p.Words.Figure.Sources, len(told)) + ":"}
	for _, s := range p.Known.Story.Sources {
		if told[s.ID] {
			out = append(out, p.Words.Apart(p.Words.Publisher(s.Publisher))+" ("+p.published(s)+")"+p.Words.Reading.Semicolon)
		}
	}
	out[len(out)-1] = strings.TrimSuffix(out[len(out)-1], p.Words.Reading.Semicolon)
	return out
}
