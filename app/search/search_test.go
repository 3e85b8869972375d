package search

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/data"
	"dateline/data/model"
	"dateline/data/sample"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"what has no letters", " …—“”! ", ""},
		{"case", "MOSCOW Москва", "moscow москва"},
		{"accents, composed or not", "Élysée E\u0301lyse\u0301e Đorđe Łódź", "elysee elysee dorde lodz"},
		{"letters that stand for two", "Straße Æsir Œuvre Þór", "strasse aesir oeuvre thor"},
		{"Vietnamese with two marks", "Việt Nam", "viet nam"},
		{"Turkish dots", "İstanbul ısı", "istanbul isi"},
		{"Greek accents and the last sigma", "Ἀ Ελλάς Αθήνα", "ἀ ελλασ αθηνα"},
		{"ё as е, with stress marks", "Королёв за\u0301мок", "королев замок"},
		{"й as its own letter, composed or not", "Сергий Сергии\u0306 Сергии", "сергий сергий сергии"},
		{"Ukrainian ї and ґ", "Київ, Ґалаґан, її", "киів галаган іі"},
		{"Ukrainian apostrophes of every make", "п'ять п’ять пʼять пять", "пять пять пять пять"},
		{"a Latin apostrophe parts words", "Witkoff’s l'Élysée Witkoffʼs", "witkoff s l elysee witkoff s"},
		{"typographic marks", "“US–Russia” talks — ‘soft\u00adhyphen’", "us russia talks softhyphen"},
		{"initials", "U.S. and U.S.A., J.D.Vance, e.g. x. The end.Next", "us and usa jd vance eg x the end next"},
		{"numbers", "10,000 on 2025-03-13; ٢٠٢٥", "10 000 on 2025 03 13 2025"},
		{"Arabic vowels and tatweel", "مُحَمَّد مـحـمـد", "محمد محمد"},
		{"the forms of alef", "أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله"},
		{"ta marbuta and alef maksura", "جدة جده مصطفى مصطفي", "جده جده مصطفي مصطفي"},
		{"Persian ya and kaf", "کی", "كي"},
		{"marks of direction", "\u200fموسكو\u200e", "موسكو"},
		{"Han signs one by one", "北京market", "北 京 market"},
		{"Indian vowels, which stay", "दिल्ली", "दिल्ली"},
		{"bytes that are not UTF-8", "a\xffb", "a b"},
	} {
		t.Run("folds "+c.name, func(t *testing.T) {
			if got := Fold(c.in); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
}

// TestDecompositions reads code points with their decompositions, as in
// UnicodeData.txt: "00E9;0065 0301".
func TestDecompositions(t *testing.T) {
	text, err := os.ReadFile("testdata/decompositions.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	if len(lines) < 500 {
		t.Fatal("only", len(lines))
	}
	for _, line := range lines {
		one, parts, _ := strings.Cut(line, ";")
		whole, apart := runes(t, one), runes(t, parts)
		if Fold(whole) != Fold(apart) {
			t.Errorf("%s %s: %q, but %q in parts", one, whole, Fold(whole), Fold(apart))
		}
	}
}

func runes(t *testing.T, codes string) string {
	t.Helper()
	var out []rune
	for _, code := range strings.Fields(codes) {
		r, err := strconv.ParseUint(code, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, rune(r))
	}
	return string(out)
}

// marked writes text with brackets around its marks.
func marked(text string, marks [][2]int) string {
	for _, m := range slices.Backward(marks) {
		text = text[:m[0]] + "[" + text[m[0]:m[1]] + "]" + text[m[1]:]
	}
	return text
}

func TestMark(t *testing.T) {
	for _, c := range []struct{ name, text, query, want string }{
		{"the start of a word", "Witkoff lands", "wit", "[Wit]koff lands"},
		{"not the middle", "Witkoff lands", "off", "Witkoff lands"},
		{"every place, whatever the order", "Putin and Witkoff, Putin", "wit putin", "[Putin] and [Wit]koff, [Putin]"},
		{"the words that are there", "Putin speaks", "putin nobody", "[Putin] speaks"},
		{"accents with their letters", "E\u0301lyse\u0301e", "ely", "[E\u0301ly]se\u0301e"},
		{"a letter that folds to two, whole", "Straße", "stras", "[Straß]e"},
		{"the longer of two", "Moscow", "mo mosc", "[Mosc]ow"},
		{"a phrase with what is in it", "Talks in “New York”", `"new york"`, "Talks in “[New York]”"},
		{"a phrase in its order only", "York, new", `"new york"`, "York, new"},
		{"whole words in a closed phrase", "New Yorker", `"new york"`, "New Yorker"},
		{"the start of a word in an open one", "New Yorker", `"new york`, "[New York]er"},
		{"words that hang together", "St Petersburg, Petersburg", "st-pet", "[St Pet]ersburg, Petersburg"},
		{"guillemets as quotes", "Белый дом", "«белый дом»", "[Белый дом]"},
		{"possessives", "Witkoff’s career", "witkoff's", "[Witkoff’s] career"},
		{"ё for е", "Королёв", "Королев", "[Королёв]"},
		{"ї by і", "Київ", "киі", "[Киї]в"},
		{"Arabic by bare letters", "السُّعودية", "السعوديه", "[السُّعودية]"},
		{"Arabic without its article", "السعودية", "سعود", "ال[سعود]ية"},
		{"Arabic with an article that the text lacks", "رياض", "الرياض", "[رياض]"},
		{"Arabic with another proclitic", "للسعودية", "السعودية", "لل[سعودية]"},
		{"nothing for a blank query", "Moscow", "  ", "Moscow"},
		{"nothing in nothing", "", "a", ""},
	} {
		t.Run("marks "+c.name, func(t *testing.T) {
			if got := marked(c.text, Mark(c.text, c.query)); got != c.want {
				t.Errorf("%s", got)
			}
		})
	}
}

func small() model.Story {
	return model.Story{
		Languages: []string{"en", "ru"},
		Sources:   []model.Source{{ID: "s1", Publisher: "Gazette", Headline: "Envoy flies out", Language: "en"}, {ID: "s2"}},
		People: []model.Person{
			{ID: "ada", Name: model.Text{"en": "Ada Müller", "ru": "Ада Мюллер"}, Aliases: []string{"A. Mueller"}, Role: model.Text{"en": "Envoy"}},
			{ID: "bo", Name: model.Text{"en": "Bo Riga"}},
		},
		Places: []model.Place{
			{ID: "land", Kind: "country", Name: model.Text{"en": "Landia"}},
			{ID: "riga", Kind: "city", Within: "land", Name: model.Text{"en": "Riga", "ru": "Рига"}},
		},
		Events: []model.Event{
			{ID: "e1", Title: model.Text{"en": "Ada comes to Riga", "ru": "Ада приезжает в Ригу"}, Place: "riga", People: []string{"ada", "ghost"}},
			{ID: "e2", Title: model.Text{"en": "Rigatoni for all"}, People: []string{"bo"}},
			{ID: "e3", Title: model.Text{"en": "Silence"}},
		},
		Claims: []model.Claim{
			{ID: "c1", Event: "e1", Source: "s1", Speaker: "bo", Says: model.Text{"en": "Ada came by train.", "ru": "Ада приехала поездом."}},
			{ID: "c2", Event: "e2", Source: "s2", Speaker: "two officials", Via: "Wire Co", Says: model.Text{"en": "They ate."}},
			{ID: "c3", Event: "gone", Source: "gone", Says: model.Text{"en": "Riga by the sea."}},
			{ID: "c4", Event: "e3", Via: "Wire Co"},
		},
	}
}

// brief writes hits as "kind id [mark]ed text", one a line.
func brief(hits []Hit) string {
	var b strings.Builder
	for _, h := range hits {
		fmt.Fprintf(&b, "%s %s %s %s\n", h.Kind, h.ID, h.Lang, marked(h.Text, h.Marks))
	}
	return b.String()
}

func TestFind(t *testing.T) {
	x := New(model.NewIndex(small()))
	for _, c := range []struct{ name, query, lang, want string }{
		{"nothing for a blank", " ", "en", ""},
		{"nothing for marks alone", "“ ”", "en", ""},
		{"nothing that is not there", "zebra", "en", ""},
		{"whole words, then starts, the shorter first, claims last", "riga", "en", "place riga en [Riga]\nperson bo en Bo [Riga]\n" +
			"event e1 en Ada comes to [Riga]\nevent e2 en [Riga]toni for all\nclaim c1 en Bo [Riga]\nclaim c3 en [Riga] by the sea.\n"},
		{"the reader's language where both have it", "ада", "ru", "person ada ru [Ада] Мюллер\nevent e1 ru [Ада] приезжает в Ригу\nclaim c1 ru [Ада] приехала поездом.\n"},
		{"the language that has it", "поезд", "en", "claim c1 ru Ада приехала [поезд]ом.\n"},
		{"words in two languages at once", "train ада", "en", "claim c1 en Ada came by [train].\n"},
		{"accents", "muller", "en", "person ada en Ada [Müller]\n"},
		{"aliases", "muell", "en", "person ada  A. [Muell]er\n"},
		{"roles, which are not their claims", "envoy", "en", "person ada en [Envoy]\nsource s1 en [Envoy] flies out\n"},
		{"publishers", "gazette", "en", "source s1  [Gazette]\n"},
		{"speakers without an id", "offic", "en", "claim c2  two [offic]ials\n"},
		{"through whom it came, without words of its own too", "wire", "en", "claim c2  [Wire] Co\nclaim c4  [Wire] Co\n"},
		{"the speaker and what they say", "bo train", "en", "claim c1 en Ada came by [train].\n"},
		{"a phrase", `"riga by"`, "en", "claim c3 en [Riga by] the sea.\n"},
		{"no phrase out of order", `"by riga"`, "en", ""},
	} {
		t.Run("finds "+c.name, func(t *testing.T) {
			if got := brief(x.Find(c.query, c.lang, 0, nil)); got != c.want {
				t.Errorf("\n%s", got)
			}
		})
	}
	t.Run("gives the event to select", func(t *testing.T) {
		for _, h := range x.Find("ada", "en", 0, nil) {
			if want := map[Kind]string{Event: "e1", Claim: "e1"}[h.Kind]; h.Event != want {
				t.Errorf("%s %s: %q", h.Kind, h.ID, h.Event)
			}
		}
	})
	t.Run("a limit cuts the same list", func(t *testing.T) {
		all := x.Find("riga", "en", 0, nil)
		for limit := 1; limit <= len(all)+2; limit++ {
			if got := x.Find("riga", "en", limit, nil); brief(got) != brief(all[:min(limit, len(all))]) {
				t.Errorf("%d:\n%s", limit, brief(got))
			}
		}
	})
	t.Run("an empty story has nothing", func(t *testing.T) {
		if x := New(model.NewIndex(model.Story{})); x.Find("a", "en", 9, nil) != nil || len(x.Events("a", nil)) != 0 {
			t.Error("something")
		}
	})
}

// TestPhrases finds who says so, through whom and who an article is from in
// every language that the story says it in.
func TestPhrases(t *testing.T) {
	s := small()
	s.Words = []model.Text{
		{"en": "Wire Co", "ru": "«Провод»"}, {"en": "two officials", "ru": "двое чиновников"}, {"en": "Gazette", "ru": "«Газета»", "uk": "«Ґазета»"},
		{"ru": "без английского"},
	}
	x := New(model.NewIndex(s))
	for _, c := range []struct{ name, query, lang, want string }{
		{"an agency by its translation", "провод", "ru", "claim c2 ru «[Провод]»\nclaim c4 ru «[Провод]»\n"},
		{"the same for a reader of another language", "провод", "en", "claim c2 ru «[Провод]»\nclaim c4 ru «[Провод]»\n"},
		{"and still as the claim has it", "wire", "ru", "claim c2 en [Wire] Co\nclaim c4 en [Wire] Co\n"},
		{"an unnamed speaker", "чиновн", "ru", "claim c2 ru двое [чиновн]иков\n"},
		{"a publisher, in a language that the story does not list too", "ґазета", "uk", "source s1 uk «[Ґазета]»\n"},
		{"nothing by a phrase that nobody says", "английск", "ru", ""},
	} {
		t.Run("finds "+c.name, func(t *testing.T) {
			if got := brief(x.Find(c.query, c.lang, 0, nil)); got != c.want {
				t.Errorf("\n%s", got)
			}
		})
	}
	t.Run("keeps the events of an agency by its translation", func(t *testing.T) {
		if got := strings.Join(slices.Sorted(maps.Keys(x.Events("провод", nil))), " "); got != "e2 e3" {
			t.Error(got)
		}
	})
}

func TestEvents(t *testing.T) {
	x := New(model.NewIndex(small()))
	for _, c := range []struct{ name, query, want string }{
		{"title", "silence", "e3"},
		{"title in another language", "приезжает", "e1"},
		{"claims", "train", "e1"},
		{"people", "bo", "e1 e2"}, // he speaks of e1
		{"place", "рига", "e1"},
		{"what the place lies within", "landia", "e1"},
		{"source", "gazette", "e1"},
		{"speaker", "officials", "e2"},
		{"agency", "wire", "e2 e3"},
		{"words spread over all of these", "gazette train müller landia", "e1"},
		{"not over two events", "train silence", ""},
		{"not a headline", "flies", ""},
	} {
		t.Run("keeps by "+c.name, func(t *testing.T) {
			if got := strings.Join(slices.Sorted(maps.Keys(x.Events(c.query, nil))), " "); got != c.want {
				t.Error(got)
			}
		})
	}
	t.Run("keeps all for a blank query", func(t *testing.T) {
		if got := x.Events(" \t", nil); got != nil {
			t.Error(got)
		}
	})
	t.Run("keeps none where nothing is found, and says so", func(t *testing.T) {
		if got := x.Events("zebra", nil); got == nil || len(got) != 0 {
			t.Error(got)
		}
	})
	t.Run("takes no harm from places within each other", func(t *testing.T) {
		s := small()
		s.Places[0].Within = "riga"
		if !New(model.NewIndex(s)).Events("landia", nil)["e1"] {
			t.Error("not found")
		}
	})
}

func TestDefaultStory(t *testing.T) {
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	x := New(model.NewIndex(s))
	t.Run("every name and title finds its own", func(t *testing.T) {
		for _, e := range s.Events {
			own(t, x, Event, e.ID, e.Title)
		}
		for _, p := range s.People {
			own(t, x, Person, p.ID, p.Name)
		}
		for _, p := range s.Places {
			own(t, x, Place, p.ID, p.Name)
		}
	})
	t.Run("four languages find Witkoff", func(t *testing.T) {
		for _, q := range []string{"witkoff", "УИТКОФФ", "Віткофф", "ويتكوف"} {
			hits := x.Find(q, "en", 0, nil)
			if !slices.ContainsFunc(hits, func(h Hit) bool { return h.ID == "steve-witkoff" && len(h.Marks) == 1 }) {
				t.Errorf("%s: %s", q, brief(hits))
			}
		}
	})
	t.Run("«Интерфакс» finds the claims that came through Interfax", func(t *testing.T) {
		hits := x.Find("«Интерфакс»", "ru", 0, nil)
		for _, c := range s.Claims {
			found := slices.ContainsFunc(hits, func(h Hit) bool { return h.Kind == Claim && h.ID == c.ID })
			if c.Via == "Interfax" && !found {
				t.Errorf("%s is not in\n%s", c.ID, brief(hits))
			}
		}
	})
	t.Run("a spelling of one article finds the person", func(t *testing.T) {
		if hits := x.Find("mark vogel", "en", 1, nil); len(hits) != 1 || hits[0].ID != "marc-fogel" {
			t.Error(brief(hits))
		}
	})
}

func own(t *testing.T, x *Index, k Kind, id string, names model.Text) {
	t.Helper()
	for lang, name := range names {
		hits := x.Find(name, lang, 0, nil)
		if !slices.ContainsFunc(hits, func(h Hit) bool { return h.Kind == k && h.ID == id && h.Lang == lang }) {
			t.Errorf("%s %s: %s", k, name, brief(hits))
		}
	}
}

func FuzzMark(f *testing.F) {
	for _, s := range [][2]string{
		{"Straße E\u0301lyse\u0301e й и\u0306", "stras ely й"}, {"U.S. п'ять", "us \"п'я"}, {"السُّعودية", "سع ال"}, {"a\xffb 北京", "b 京"}, {"ﬁ ǅ", "«a b\" c"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, text, query string) {
		if once := Fold(text); Fold(once) != once {
			t.Errorf("%q folds to %q, that to %q", text, once, Fold(once))
		}
		on := map[int]bool{len(text): true}
		for i := range text {
			on[i] = true
		}
		marks, last := Mark(text, query), -1
		for _, m := range marks {
			if m[0] <= last || m[1] <= m[0] || m[1] > len(text) || !on[m[0]] || !on[m[1]] {
				t.Fatalf("%v in %q for %q", marks, text, query)
			}
			last = m[1]
		}
		agree(t, text, query, marks)
	})
}

// agree checks that a text is found where it is marked.
func agree(t *testing.T, text, query string, marks [][2]int) {
	t.Helper()
	x := New(model.NewIndex(model.Story{Events: []model.Event{{ID: "e", Title: model.Text{"en": text}}}}))
	hits := x.Find(query, "en", 1, nil)
	if len(hits) > 0 && len(marks) == 0 {
		t.Fatalf("%q finds %q and marks nothing", query, text)
	}
	if one := len(parse(query)) == 1; one && len(hits) == 0 && len(marks) > 0 {
		t.Fatalf("%q marks %q and does not find it", query, text)
	}
	if len(hits) > 0 && !utf8.ValidString(query) && len(parse(query)) == 0 {
		t.Fatal("a blank query finds")
	}
}

// TestNoHindsight asks, of one event, for what is told of it on two days: it is
// announced for a country, under a plan's title, and then takes place in a city.
func TestNoHindsight(t *testing.T) {
	claim := func(id, source, stance, says, place string) model.Claim {
		return model.Claim{ID: id, Source: source, Event: "trip", Stance: stance, Says: model.Text{"en": says}, Place: place}
	}
	planned, happened := claim("c1", "s1", model.Planned, "He prepares", "russia"), claim("c2", "s2", model.Happened, "He landed", "")
	whole := model.NewIndex(model.Story{
		Languages: []string{"en"},
		Places:    []model.Place{{ID: "russia", Kind: model.Country, Name: model.Text{"en": "Russia"}}, {ID: "sochi", Kind: model.City, Within: "russia", Name: model.Text{"en": "Sochi"}}},
		Events: []model.Event{{ID: "trip", Status: model.Happened, Place: "sochi",
			Title: model.Text{"en": "He arrives"}, Titles: model.Titles{model.Planned: {"en": "He is to go"}}}},
		Sources: []model.Source{{ID: "s1", Published: day(t, "2025-03-12")}, {ID: "s2", Published: day(t, "2025-03-14")}},
		Claims:  []model.Claim{planned, happened},
	})
	x, then := New(whole), On(whole.Known(model.DayOf(2025, 3, 12)))
	for _, c := range []struct {
		query     string
		then, now bool
	}{
		{"is to go", true, false}, {"arrives", false, true}, {"prepares", true, true}, {"landed", false, true}, {"Sochi", false, true}, {"Russia", true, true},
	} {
		t.Run("a filter for "+c.query, func(t *testing.T) {
			if got := x.Events(c.query, then)["trip"]; got != c.then {
				t.Errorf("as known on the 12th it keeps the event: %v", got)
			}
			if got := x.Events(c.query, nil)["trip"]; got != c.now {
				t.Errorf("with everything known it keeps the event: %v", got)
			}
		})
	}
	t.Run("a result bears the title of the day", func(t *testing.T) {
		if got := brief(x.Find("he", "en", 1, then)); got != "event trip en [He] is to go\n" {
			t.Error(got)
		}
		if got := brief(x.Find("he", "en", 1, nil)); got != "event trip en [He] arrives\n" {
			t.Error(got)
		}
	})
}

func day(t *testing.T, s string) model.When {
	t.Helper()
	w, err := model.ParseWhen(s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestNewInPieces(t *testing.T) {
	t.Run("a long story is read in pieces, and found the same", func(t *testing.T) {
		x, pauses := model.NewIndex(sample.Story(6000)), 0
		got, want := NewInPieces(func() { pauses++ }, x), New(x)
		if pauses < 12 || !reflect.DeepEqual(got.Find("council", "en", 0, On(x)), want.Find("council", "en", 0, On(x))) {
			t.Errorf("%d pauses", pauses)
		}
	})
}
