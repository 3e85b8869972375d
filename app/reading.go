package app

import (
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/search"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// reading is the column that tells the selected event: its claims, source by
// source, and where each rests; or the person whose line is followed.
func (r *Root) reading() app.UI {
	e := r.event(r.state.Event)
	body := []app.UI{r.sheetKey(), r.position(e)}
	if r.state.Follow != "" {
		body = append(body, r.tabs())
	}
	if r.state.Follow != "" && r.desk.tab == "person" {
		body = append(body, r.personBody()...)
	} else {
		body = append(body, r.eventBody(e)...)
	}
	body = append(body, r.hint())
	return app.Section().ID("reading").Aria("label", r.words().Reading.Label).TabIndex(-1).DataSet("current", e.ID).Body(body...)
}

// tabs choose between the event and the person who is followed.
func (r *Root) tabs() app.UI {
	p, _ := r.person(r.state.Follow)
	tab := func(name, text string) app.UI {
		return button("tab", name, text).Class("tab").Aria("pressed", (r.desk.tab == "person") == (name == "person"))
	}
	return app.Div().Class("tabs").Body(tab("event", r.words().Reading.Label), tab("person", r.in(p.Name)),
		sign("follow", r.state.Follow, "×", i18n.Fill(r.words().Person.Leave, r.in(p.Name))).Class("close"))
}

func (r *Root) eventBody(e model.Event) []app.UI {
	claims := r.claimsOf(e.ID)
	if r.told() {
		return append(r.telling(e), r.evidence(e, claims)...)
	}
	title := app.H2().DataSet("event", e.ID).Aria("current", "true").Body(r.sought(r.in(e.Title))...)
	if len(claims) == 0 {
		unknown := []app.UI{r.outside(e), title, app.P().Class("status").Text(r.words().Status.Unknown)}
		if r.state.AsOf == state.Always {
			return unknown
		}
		return append(unknown, app.P().Class("none").Text(i18n.Fill(r.words().Reading.NotKnown, r.words().Day(r.state.AsOf))))
	}
	return append([]app.UI{
		r.outside(e),
		title,
		app.P().Class("status").Body(app.Raw(scene.Glyph(e.Status, e.Kind == "statement")), app.Span().Text(r.words().Standing(e.Status))),
		app.P().Class("when").Text(r.words().When(e.When)),
		r.where(e),
		r.people(e),
		r.standing(e),
	}, r.evidence(e, claims)...)
}

// evidence is what an event rests on: its claims, and how their sources compare.
func (r *Root) evidence(e model.Event, claims []model.Claim) []app.UI {
	if len(claims) == 0 || !r.unfolded(e.ID) {
		return nil
	}
	return []app.UI{
		app.H3().Text(r.words().Reading.WhoSays),
		r.translated(),
		app.Ol().Class("claims").TabIndex(-1).Body(r.claims(claims)...),
		r.later(e, len(claims)),
		r.agreement(e),
	}
}

// outside says that the filter leaves out the event that is read, and leads to
// one that it keeps. What is read stays: a reader who only tries a filter has
// not asked for another event.
func (r *Root) outside(e model.Event) app.UI {
	if !r.state.Filtered() || has(r.look().All(), e.ID) {
		return nothing()
	}
	w, order := r.words().Reading, r.look().Order()
	if len(order) == 0 {
		return app.P().Class("outside").Body(app.Span().Text(w.NoneShow), button("clear", "", r.words().Tools.ClearAll).Class("link"))
	}
	return app.P().Class("outside").Body(app.Span().Text(r.words().Count(w.Outside, len(order))), button("select", order[0], w.FirstShown).Class("link"))
}

// sought is a text of the event with what the reader looks for marked in it.
func (r *Root) sought(text string) []app.UI {
	return marked(text, search.Mark(text, r.state.Filter.Query))
}

// translated says that what follows is not in the story's own language.
func (r *Root) translated() app.UI {
	if len(r.story.Languages) == 0 || r.world.Lang == r.story.Languages[0] {
		return nothing()
	}
	return app.P().Class("note").Text(r.words().Help.OurTranslation)
}

// later counts the claims that the day of the view hides.
func (r *Root) later(e model.Event, known int) app.UI {
	all := 0
	for _, c := range r.story.Claims {
		if c.Event == e.ID {
			all++
		}
	}
	if all == known {
		return nothing()
	}
	return app.P().Class("note").Text(r.words().Count(r.words().Reading.LaterClaims, all-known))
}

func (r *Root) position(e model.Event) app.UI {
	order := r.look().Order()
	n := 0
	for i, id := range order {
		if id == e.ID {
			n = i + 1
		}
	}
	w := r.words().Reading
	place := i18n.Fill(w.Position, number(n), number(len(order)))
	if n == 0 {
		place = r.words().Count(r.words().Figure.Events, len(order))
	}
	return app.Div().Class("position").Body(
		app.Span().Text(place),
		r.countKey(),
		app.Span().Class("steps").Body(
			button("previous", "", "‹ "+w.Previous),
			button("next", "", w.Next+" ›"), r.menuKey()))
}

// countKey says how many events show where the header is folded away, and
// unfolds it with the filter's parts.
func (r *Root) countKey() app.UI {
	if !r.state.Filtered() {
		return nothing()
	}
	v := r.look()
	return button("open", "menu", i18n.Fill(r.words().Tools.Shown, number(v.Certain+v.Possible), number(v.Known))).Class("count-key link")
}

func (r *Root) where(e model.Event) app.UI {
	s := r.placeName(e.Place)
	for _, p := range r.story.Places {
		if p.ID == e.Place && p.Kind == "country" {
			s = i18n.Fill(r.words().Reading.CityNotStated, s)
		}
	}
	if s == "" {
		s = r.words().Reading.NoPlace
	}
	return app.P().Class("where").DataSet("place", e.Place).Body(r.sought(s)...)
}

// people names those who took part; each name follows its person.
func (r *Root) people(e model.Event) app.UI {
	var names []app.UI
	for _, id := range e.People {
		if p, ok := r.person(id); ok {
			names = append(names, button("follow", id, r.in(p.Name)).Class("person hue"+number(r.world.Hue(id))).DataSet("person", id).Title(r.in(p.Role)), r.spelling(p))
		}
	}
	return app.P().Class("people").Body(names...)
}

// spelling gives a name as the story's own language has it, beside the
// reader's.
func (r *Root) spelling(p model.Person) app.UI {
	own := r.language(state.State{})
	if r.world.Lang == own || p.Name.In(own) == r.in(p.Name) {
		return nothing()
	}
	return app.Small().Lang(own).Dir("ltr").Text(p.Name.In(own))
}

// claimsOf gives an event's claims that are known.
func (r *Root) claimsOf(event string) []model.Claim {
	var out []model.Claim
	for _, c := range r.look().Story.Claims {
		if c.Event == event {
			out = append(out, c)
		}
	}
	return out
}

func (r *Root) source(id string) model.Source {
	for _, s := range r.story.Sources {
		if s.ID == id {
			return s
		}
	}
	return model.Source{}
}

func (r *Root) claims(claims []model.Claim) []app.UI {
	var out []app.UI
	for _, c := range claims {
		out = append(out, r.claim(c))
	}
	return out
}

// claim is one claim with its whole footing, and the way to cite it.
func (r *Root) claim(c model.Claim) app.UI {
	cite := button("cite", c.ID, r.words().Reading.Cite).Class("link").Aria("haspopup", "dialog")
	return app.Li().DataSet("claim", c.ID).DataSet("stance", c.Stance).Body(r.footing(c, cite)...)
}

// footing is what a claim rests on: who says it, when, on whose word and where,
// with what else can be done with it after that.
func (r *Root) footing(c model.Claim, also ...app.UI) []app.UI {
	s := r.source(c.Source)
	body := []app.UI{
		app.P().Class("from").Body(
			app.Raw(scene.Glyph(c.Stance, false)),
			app.B().DataSet("source", s.ID).Body(r.sought(r.world.Publisher(s))...),
			r.dated(s)),
		app.P().Class("says").Body(r.sought(r.in(c.Says))...),
	}
	if word := r.word(c); word != "" {
		body = append(body, app.P().Class("word").Body(r.sought(word)...))
	}
	if c.Derived.Rule != "" {
		body = append(body, app.P().Class("rule").Text(i18n.Fill(r.words().Reading.Derived, c.Derived.Words, r.say(c.Derived.Rule))))
	}
	return append(body, app.P().Class("at").Body(append(r.locator(c, s), also...)...))
}

// dated is when a source appeared, with how that was worked out where the
// source does not state it.
func (r *Root) dated(s model.Source) app.UI {
	date := app.Span().Class("date").Text(r.published(s))
	if s.Stated() || s.Dated == "" {
		return date
	}
	return date.Title(r.say(s.Dated))
}

func (r *Root) published(s model.Source) string {
	if s.Published.IsZero() {
		return r.words().Calendar.None
	}
	_, day := s.Published.Span()
	text := r.words().Day(day)
	if !s.Stated() {
		text = i18n.Fill(r.words().Reading.Inferred, text)
	}
	return text
}

// word says on whose word a source has it.
func (r *Root) word(c model.Claim) string {
	w := r.words().Reading
	text := r.speaker(c.Speaker)
	if c.Via != "" && text != "" {
		text = i18n.Fill(w.Via, text, r.say(c.Via))
	} else if c.Via != "" {
		text = i18n.Fill(w.ViaOnly, r.say(c.Via))
	}
	if !c.Said.IsZero() {
		text = i18n.Fill(w.Said, text, r.words().When(c.Said))
	}
	return text
}

// speaker names who says it: a person of the story, or somebody in plain words.
func (r *Root) speaker(who string) string {
	if p, ok := r.person(who); ok {
		return r.in(p.Name)
	}
	return r.say(who)
}

// say gives plain words of the story, such as "an unnamed source", in the
// reader's language.
func (r *Root) say(words string) string { return r.story.Say(words, r.world.Lang) }

func (r *Root) locator(c model.Claim, s model.Source) []app.UI {
	w := r.words().Reading
	at := []app.UI{app.Span().Text(r.place(c))}
	if s.URL == "" {
		at = append(at, app.Span().Text(w.NoAddress))
	} else {
		at = append(at, app.A().Href(r.address(c, s)).Rel("noopener noreferrer").Target("_blank").Text(w.Open))
	}
	if s.Text != "" {
		at = append(at, button("article", c.ID, w.FullText).Class("link"))
	}
	return at
}
