package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/search"
	"dateline/app/state"
	"dateline/data/model"
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// reading is the column that tells the selected event: its claims, source by
// source, and where each rests; or the person whose line is followed.
func (p *Page) reading() app.UI {
	e := p.Event(p.State.Event)
	body := []app.UI{p.sheetKey(), p.position(e)}
	if p.State.Follow != "" {
		body = append(body, p.tabs())
	}
	if p.State.Follow != "" && p.Desk.Tab == "person" {
		body = append(body, p.personBody()...)
	} else {
		body = append(body, p.eventBody(e)...)
	}
	body = append(body, p.hint())
	return app.Section().ID("reading").Aria("label", p.Words.Reading.Label).TabIndex(-1).DataSet("current", e.ID).Body(body...)
}

// tabs choose between the event and the person who is followed.
func (p *Page) tabs() app.UI {
	who, _ := p.person(p.State.Follow)
	tab := func(name, text string) app.UI {
		return button(act.Tab, name, text).Class("tab").Aria("pressed", (p.Desk.Tab == "person") == (name == "person"))
	}
	return app.Div().Class("tabs").Body(tab("event", p.Words.Reading.Label), tab("person", p.in(who.Name)),
		sign(act.Follow, p.State.Follow, "×", i18n.Fill(p.Words.Person.Leave, p.in(who.Name))).Class("close"))
}

func (p *Page) eventBody(e model.Event) []app.UI {
	claims := p.claimsOf(e.ID)
	if p.told() {
		return append(p.telling(e), p.evidence(e, claims)...)
	}
	title := app.H2().DataSet("event", e.ID).Aria("current", "true").Body(p.sought(p.in(e.Title))...)
	if len(claims) == 0 {
		unknown := []app.UI{p.outside(e), title, app.P().Class("status").Text(p.Words.Status.Unknown)}
		if p.State.AsOf == state.Always {
			return unknown
		}
		return append(unknown, app.P().Class("none").Text(i18n.Fill(p.Words.Reading.NotKnown, p.Words.Day(p.State.AsOf))))
	}
	return append([]app.UI{
		p.outside(e),
		title,
		app.P().Class("status").Body(app.Raw(scene.Glyph(e.Status, e.Kind == "statement")), app.Span().Text(p.Words.Standing(e.Status))),
		app.P().Class("when").Text(p.Words.When(e.When)),
		p.where(e),
		p.people(e),
		p.standing(e),
	}, p.evidence(e, claims)...)
}

// evidence is what an event rests on: its claims, and how their sources compare.
func (p *Page) evidence(e model.Event, claims []model.Claim) []app.UI {
	if len(claims) == 0 || !p.unfolded(e.ID) {
		return nil
	}
	return []app.UI{
		app.H3().Text(p.Words.Reading.WhoSays),
		p.translated(),
		app.Ol().Class("claims").TabIndex(-1).Body(p.claims(claims)...),
		p.later(e, len(claims)),
		p.agreement(e),
	}
}

// outside says that the filter leaves out the event that is read, and leads to
// one that it keeps. What is read stays: a reader who only tries a filter has
// not asked for another event.
func (p *Page) outside(e model.Event) app.UI {
	if !p.State.Filtered() || slices.Contains(p.View.All(), e.ID) {
		return nothing()
	}
	w, order := p.Words.Reading, p.View.Order()
	if len(order) == 0 {
		return app.P().Class("outside").Body(app.Span().Text(w.NoneShow), button(act.Clear, "", p.Words.Tools.ClearAll).Class("link"))
	}
	return app.P().Class("outside").Body(app.Span().Text(p.Words.Count(w.Outside, len(order))), button(act.Select, order[0], w.FirstShown).Class("link"))
}

// sought is a text of the event with what the reader looks for marked in it.
func (p *Page) sought(text string) []app.UI {
	return marked(text, search.Mark(text, p.State.Filter.Query))
}

// translated says that what follows is not in the story's own language.
func (p *Page) translated() app.UI {
	if len(p.Story.Languages) == 0 || p.Lang == p.Story.Languages[0] {
		return nothing()
	}
	return app.P().Class("note").Text(p.Words.Help.OurTranslation)
}

// later counts the claims that the day of the view hides.
func (p *Page) later(e model.Event, known int) app.UI {
	all := 0
	for _, c := range p.Story.Claims {
		if c.Event == e.ID {
			all++
		}
	}
	if all == known {
		return nothing()
	}
	return app.P().Class("note").Text(p.Words.Count(p.Words.Reading.LaterClaims, all-known))
}

func (p *Page) position(e model.Event) app.UI {
	order := p.View.Order()
	n := 0
	for i, id := range order {
		if id == e.ID {
			n = i + 1
		}
	}
	w := p.Words.Reading
	place := i18n.Fill(w.Position, number(n), number(len(order)))
	if n == 0 {
		place = p.Words.Count(p.Words.Figure.Events, len(order))
	}
	return app.Div().Class("position").Body(
		app.Span().Text(place),
		p.countKey(),
		app.Span().Class("steps").Body(
			button(act.Previous, "", "‹ "+w.Previous),
			button(act.Next, "", w.Next+" ›"), p.menuKey()))
}

// countKey says how many events show where the header is folded away, and
// unfolds it with the filter's parts.
func (p *Page) countKey() app.UI {
	if !p.State.Filtered() {
		return nothing()
	}
	return button(act.Open, "menu", p.shown()).Class("count-key link")
}

func (p *Page) where(e model.Event) app.UI {
	s := p.placeName(e.Place)
	for _, place := range p.Story.Places {
		if place.ID == e.Place && place.Kind == "country" {
			s = i18n.Fill(p.Words.Reading.CityNotStated, s)
		}
	}
	if s == "" {
		s = p.Words.Reading.NoPlace
	}
	return app.P().Class("where").DataSet("place", e.Place).Body(p.sought(s)...)
}

// people names those who took part; each name follows its person.
func (p *Page) people(e model.Event) app.UI {
	var names []app.UI
	for _, id := range e.People {
		if who, ok := p.person(id); ok {
			names = append(names, button(act.Follow, id, p.in(who.Name)).Class("person hue"+number(p.World.Hue(id))).DataSet("person", id).Title(p.in(who.Role)), p.spelling(who))
		}
	}
	return app.P().Class("people").Body(names...)
}

// own is the story's own language, its first.
func (p *Page) own() string {
	if len(p.Story.Languages) == 0 {
		return ""
	}
	return p.Story.Languages[0]
}

// spelling gives a name as the story's own language has it, beside the
// reader's.
func (p *Page) spelling(who model.Person) app.UI {
	own := p.own()
	if p.Lang == own || who.Name.In(own) == p.in(who.Name) {
		return nothing()
	}
	return app.Small().Lang(own).Dir("ltr").Text(who.Name.In(own))
}

// claimsOf gives an event's claims that are known.
func (p *Page) claimsOf(event string) []model.Claim {
	var out []model.Claim
	for _, c := range p.View.Story.Claims {
		if c.Event == event {
			out = append(out, c)
		}
	}
	return out
}

func (p *Page) source(id string) model.Source {
	for _, s := range p.Story.Sources {
		if s.ID == id {
			return s
		}
	}
	return model.Source{}
}

func (p *Page) claims(claims []model.Claim) []app.UI {
	var out []app.UI
	for _, c := range claims {
		out = append(out, p.claim(c))
	}
	return out
}

// claim is one claim with its whole footing, and the way to cite it.
func (p *Page) claim(c model.Claim) app.UI {
	cite := button(act.Cite, c.ID, p.Words.Reading.Cite).Class("link").Aria("haspopup", "dialog")
	return app.Li().DataSet("claim", c.ID).DataSet("stance", c.Stance).Body(p.footing(c, cite)...)
}

// footing is what a claim rests on: who says it, when, on whose word and where,
// with what else can be done with it after that.
func (p *Page) footing(c model.Claim, also ...app.UI) []app.UI {
	s := p.source(c.Source)
	body := []app.UI{
		app.P().Class("from").Body(
			app.Raw(scene.Glyph(c.Stance, false)),
			app.B().DataSet("source", s.ID).Body(p.sought(p.World.Publisher(s))...),
			p.dated(s)),
		app.P().Class("says").Body(p.sought(p.in(c.Says))...),
	}
	if word := p.word(c); word != "" {
		body = append(body, app.P().Class("word").Body(p.sought(word)...))
	}
	if c.Derived.Rule != "" {
		body = append(body, app.P().Class("rule").Text(i18n.Fill(p.Words.Reading.Derived, c.Derived.Words, p.say(c.Derived.Rule))))
	}
	return append(body, app.P().Class("at").Body(append(p.locator(c, s), also...)...))
}

// dated is when a source appeared, with how that was worked out where the
// source does not state it.
func (p *Page) dated(s model.Source) app.UI {
	date := app.Span().Class("date").Text(p.published(s))
	if s.Stated() || s.Dated == "" {
		return date
	}
	return date.Title(p.say(s.Dated))
}

func (p *Page) published(s model.Source) string {
	if s.Published.IsZero() {
		return p.Words.Calendar.None
	}
	_, day := s.Published.Span()
	text := p.Words.Day(day)
	if !s.Stated() {
		text = i18n.Fill(p.Words.Reading.Inferred, text)
	}
	return text
}

// word says on whose word a source has it.
func (p *Page) word(c model.Claim) string {
	w := p.Words.Reading
	text := p.speaker(c.Speaker)
	if c.Via != "" && text != "" {
		text = i18n.Fill(w.Via, text, p.say(c.Via))
	} else if c.Via != "" {
		text = i18n.Fill(w.ViaOnly, p.say(c.Via))
	}
	if !c.Said.IsZero() {
		text = i18n.Fill(w.Said, text, p.Words.When(c.Said))
	}
	return text
}

// speaker names who says it: a person of the story, or somebody in plain words.
func (p *Page) speaker(who string) string {
	if person, ok := p.person(who); ok {
		return p.in(person.Name)
	}
	return p.say(who)
}

// say gives plain words of the story, such as "an unnamed source", in the
// reader's language.
func (p *Page) say(words string) string { return p.Story.Say(words, p.Lang) }

func (p *Page) locator(c model.Claim, s model.Source) []app.UI {
	w := p.Words.Reading
	at := []app.UI{app.Span().Text(p.place(c))}
	if s.URL == "" {
		at = append(at, app.Span().Text(w.NoAddress))
	} else {
		at = append(at, app.A().Href(p.address(c, s)).Rel("noopener noreferrer").Target("_blank").Text(w.Open))
	}
	if s.Text != "" {
		at = append(at, button(act.Article, c.ID, w.FullText).Class("link"))
	}
	return at
}
