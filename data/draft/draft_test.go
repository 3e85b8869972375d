package draft

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"dateline/data/gazetteer"
	"dateline/data/model"
	"dateline/data/passage"
)

var places = gazetteer.Load()

// appeared is an article in a language, published on Tuesday 11 March 2025.
func appeared(t *testing.T, language, text string) model.Source {
	t.Helper()
	when, err := model.ParseWhen("2025-03-11")
	if err != nil {
		t.Fatal(err)
	}
	return model.Source{File: "a.txt", Language: language, Published: when, Dated: "stated", Rights: "link", Text: text,
		Words: passage.Words(text), Sentences: passage.Shape(passage.Split(text)), SHA256: passage.Digest([]byte(text))}
}

// notes reads such an article.
func notes(t *testing.T, language, text string) Notes {
	t.Helper()
	return Read(appeared(t, language, text), places)
}

// told writes claims as a line each: kind, stance, people, place, time.
func told(n Notes) string {
	var all []string
	for _, c := range n.claims {
		var who []string
		for _, p := range c.people {
			who = append(who, n.people[p].name)
		}
		all = append(all, strings.Join([]string{c.kind, c.stance, strings.Join(who, "+"), c.place.Name, c.when.when.String()}, ","))
	}
	return strings.Join(all, " / ")
}

func TestRead(t *testing.T) {
	const people = "President Ann Smith and envoy Bob Jones spoke.\n\n"
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Smith visited Oslo in February.", "visit,happened,Ann Smith,Oslo,2025-02"},
		{"en", "Smith met with Jones in Cork last night.", "meeting,happened,Ann Smith+Bob Jones,Cork,2025-03-10 evening"},
		{"en", "Jones will travel to Madrid later this week.", "visit,planned,Bob Jones,Madrid,2025-03-11/2025-03-16"},
		{"en", "Jones is expected to meet Smith in Geneva on Friday.", "meeting,planned,Bob Jones+Ann Smith,Genève,2025-03-14"},
		{"en", "Jones left Oslo on Monday.", "departure,happened,Bob Jones,Oslo,2025-03-10"},
		{"en", "Jones left for Oslo on Monday.", "visit,happened,Bob Jones,Oslo,2025-03-10"},
		{"en", "Jones did not visit Oslo.", "visit,denied,Bob Jones,Oslo,../2025-03-11"},
		{"en", "A meeting in Oslo between Smith and Jones was cancelled.", "meeting,denied,Ann Smith+Bob Jones,Oslo,../2025-03-11"},
		{"en", "Jones may visit Oslo.", ""},
		{"en", "It was asked whether Jones would visit Oslo.", ""},
		{"en", "The envoy arrived in Lima on March 3.", "arrival,happened,Bob Jones,Lima,2025-03-03"},
		{"en", "Smith said on Monday that she liked rain.", "statement,happened,Ann Smith,,2025-03-10"},
		{"en", "Smith denied any quarrel.", "situation,denied,Ann Smith,,../2025-03-11"},
		{"en", "Smith is at home. Moscow and Kyiv agree.", ""},
		{"en", "Smith spoke of the Ukraine war.", ""},
		{"en", "Smith visited Cork in May 2024. She returned to Oslo two days later.", "visit,happened,Ann Smith,Cork,2024-05 / arrival,happened,Ann Smith,Oslo,../2025-03-11"},
		{"en", "Smith landed in Cork on Monday. His visit was short.", "arrival,happened,Ann Smith,Cork,2025-03-10 / visit,happened,Ann Smith,Cork,2025-03-10"},
		{"en", "Jones visited the US Embassy in Moscow on Monday.", "visit,happened,Bob Jones,US Embassy in Moscow,2025-03-10"},
		{"en", "A bridge near Cork gave no way on Sunday.", "situation,happened,,Cork,2025-03-09"},
		{"en", "The rain spread to Cork on Sunday.", "situation,happened,,Cork,2025-03-09"},
		{"en", "Schools in Cork are shut on 17 March.", "situation,planned,,Cork,2025-03-17"},
		{"en", "Few rowed in Cork on 7 March.", "situation,happened,,Cork,2025-03-07"},
		{"en", "They sang in Cork, where a fair closed on Sunday.", "situation,happened,,Cork,2025-03-09"},
		{"en", "A concert takes place in Cork on Sunday.", "situation,planned,,Cork,2025-03-16"},
		{"en", "Her colleague Carl Lind died in Cork on 4 March. He was buried there on 7 March.", "situation,happened,Carl Lind,Cork,2025-03-04 / ceremony,happened,Carl Lind,Cork,2025-03-07"},
		{"de", "Präsidentin Anna Schmidt reiste am Montag nach Oslo.", "arrival,happened,Anna Schmidt,Oslo,2025-03-10"},
		{"de", "Präsidentin Anna Schmidt wird am Freitag in Wien Kanzler Karl Weiss treffen.", "meeting,planned,Anna Schmidt+Karl Weiss,Vienna,2025-03-14"},
		{"ru", "Президент Анна Смирнова вчера вечером встретилась с Иваном Петровым в Женеве.", "meeting,happened,Анна Смирнова+Иван Петров,Genève,2025-03-10 evening"},
		{"fr", "Le président Jean Dupont a visité Rome lundi.", "visit,happened,Jean Dupont,Rome,2025-03-10"},
	} {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			text := c.text
			if c.lang == "en" {
				text = people + text
			}
			n := notes(t, c.lang, text)
			if got := strings.TrimPrefix(told(n), "statement,happened,Ann Smith+Bob Jones,,../2025-03-11 / "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestPeople(t *testing.T) {
	for text, want := range map[string]string{
		"French President Emile Latour spoke. Latour left Rome.":                               "Emile Latour (French President)",
		"The geologist Helen Marsh visited Oslo.":                                              "Helen Marsh (geologist)",
		"Crown Prince Mohammed bin Salman visited Oslo.":                                       "Mohammed bin Salman (Crown Prince)",
		"John Ford, an aide to the mayor, visited Oslo.":                                       "John Ford (aide)",
		"He works for Fox News in the Woolworth Building.":                                     "",
		"The White House and the Foreign Ministry were silent.":                                "",
		"Peter Grant arrived in Oslo. Peter James Grant left Oslo on Monday.":                  "Peter Grant = Peter James Grant",
		"“So be it,” said Captain Robert Falcon. George W. Bush visited Oslo.":                 "Robert Falcon (Captain), George W. Bush",
		"On Monday the Lord Mayor Arthur Bligh received Anna Weiss, the cellist, in Hamburg.":  "Arthur Bligh (Lord Mayor), Anna Weiss",
		"Croatian President Ivo Matanic visited Oslo.":                                         "Ivo Matanic (Croatian President)",
		"Washington was quiet. In Paris and London nobody spoke of Paris. Lincoln said no.":    "",
		"Prime Minister Ines Rao visited Oslo. The prime minister left Oslo on Monday evening": "Ines Rao (Prime Minister)",
	} {
		t.Run(text, func(t *testing.T) {
			var all []string
			for _, p := range notes(t, "en", text).people {
				s := p.name
				for _, a := range p.aliases {
					s += " = " + a
				}
				if p.role != "" {
					s += " (" + p.role + ")"
				}
				all = append(all, s)
			}
			if got := strings.Join(all, ", "); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Marc Fogel", "Mark Vogel", true}, {"Olav Brekke", "Olaf Brekke", true}, {"Ann Smith", "Anne Smith", true}, {"Ann Smith", "Ann Smyth", true},
		{"Ann Smith", "Bob Smith", false}, {"Ann Lee", "Ann Lea", false}, {"Ann Smith", "Smith", false}, {"Kim Jensen", "Kim Hansen", false},
	} {
		if alike(c.a, c.b) != c.want || alike(c.b, c.a) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
}

func TestNominative(t *testing.T) {
	for name, want := range map[string]string{
		"Владимиром Путиным": "Владимир Путин", "Анной Ветровой": "Анна Ветрова", "Марии Захаровой": "Мария Захарова", "Дональда Трампа": "Дональд Трамп",
		"Владимиру Зеленскому": "Владимир Зеленский", "Иван Петров": "Иван Петров", "Петрову": "Петров",
	} {
		if got := tongues["ru"].nominative(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"She visited London.":                                        "London GB",
		"She visited London, Canada.":                                "London CA",
		"She was in Birmingham, and went to Montgomery, she said.":   "Birmingham GB, Montgomery US",
		"She was in Tuscaloosa, then in Birmingham.":                 "Tuscaloosa US, Birmingham US",
		"She travelled to Georgia and then to Tbilisi.":              "Georgia GE, Tbilisi GE",
		"She visited Saint Petersburg.":                              "Saint Petersburg RU",
		"She landed at Vnukovo Airport.":                             "Vnukovo International Airport RU",
		"Washington and Paris agree on the Oslo accords.":            "",
		"VIENNA (Wire) — She arrived here on Monday.":                "Vienna AT",
		"She went to Oslo. She will stay there until Friday at home": "Oslo NO, Oslo NO",
	} {
		t.Run(text, func(t *testing.T) {
			source := model.Source{Language: "en", Text: text}
			r := reader{source: source, places: places, tongue: tongueOf("en"), marks: map[string]string{}}
			r.sentences(passage.Split(text))
			var all []string
			for i := range r.all {
				r.locate(&r.all[i])
				for _, sp := range r.all[i].places {
					all = append(all, sp.place.Name+" "+sp.place.Country)
				}
			}
			if got := strings.Join(all, ", "); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestJoin(t *testing.T) {
	var s Story
	s.Add(notes(t, "en", "President Ann Fogel met envoy Bob Jones in Oslo on Monday."))
	s.Add(notes(t, "en", "President Anne Fogel and envoy Bob Jones met in Oslo on March 10. Jones will visit Lima next week."))
	s.join()
	t.Run("two spellings are one person with both", func(t *testing.T) {
		if len(s.people) != 2 || fmt.Sprint(s.people[0].aliases) != "[Anne Fogel]" {
			t.Errorf("got %+v", s.people)
		}
	})
	t.Run("claims of one who, where and when are one event", func(t *testing.T) {
		if len(s.events) != 2 || len(s.events[0].claims) != 2 {
			t.Errorf("got %d events", len(s.events))
		}
	})
}

func TestFiles(t *testing.T) {
	var s Story
	drafted := func() (files map[string]string, silent []Silence) {
		s = Story{}
		n, rain := notes(t, "en", "President Ann \"Annie\" Smith met envoy Bob Jones in Oslo on Monday.\n\nHe will visit Lima: next week."), notes(t, "en", "It rained.")
		n.source.Headline, rain.source.File = "Smith: \"no\" \\ yes\u0007", "b.txt"
		s.Add(n)
		s.Add(rain)
		return maps.Collect(s.Files()), s.Silent()
	}
	files, without := drafted()
	t.Run("an article that says nothing has a file without a claim, and is named", func(t *testing.T) {
		if len(files) != 3 || strings.Contains(files["sources/b.yaml"], "- at:") || !strings.Contains(files["sources/b.yaml"], "# nothing in it says") || len(without) != 1 || without[0].File != "b.txt" {
			t.Errorf("got %d files, without %v", len(files), without)
		}
	})
	t.Run("each claim is marked as a draft", func(t *testing.T) {
		text := files["sources/a.yaml"]
		if strings.Count(text, "draft: true") != strings.Count(text, "- at:") || !strings.Contains(text, `headline: "Smith: \"no\" \\ yes\u0007"`) {
			t.Error(text)
		}
	})
	t.Run("they may be asked for again, also when an article has been added since", func(t *testing.T) {
		if again := maps.Collect(s.Files()); fmt.Sprint(again) != fmt.Sprint(files) {
			t.Error("they differ")
		}
		more := notes(t, "en", "Ann Smith met Bob Jones in Oslo on Monday.")
		more.source.File = "c.txt"
		s.Add(more)
		if all := maps.Collect(s.Files()); len(all) != 4 || strings.Count(all["story.yaml"], "name: \"Ann Smith\"") != 1 {
			t.Errorf("got %v", all)
		}
	})
	t.Run("one in a language that drafts are not made in says so", func(t *testing.T) {
		var s Story
		s.Add(notes(t, "tr", "Bakan Ayşe Yılmaz 2 Mart 2025 tarihinde Ankara'yı ziyaret etti."))
		if all := s.Silent(); len(all) != 1 || all[0].Language != "tr" || !strings.Contains(all[0].Why, "no verbs of its language, tr") {
			t.Errorf("got %v", all)
		}
	})
	t.Run("the same articles make the same files", func(t *testing.T) {
		again, _ := drafted()
		if fmt.Sprint(again) != fmt.Sprint(files) {
			t.Error("they differ")
		}
	})
}

func TestOwn(t *testing.T) {
	article := rows("Others met Ann Smith, Bob Jones, Carl von Weiss, Dora Lind and others.")
	if got := own("Ann Smith, Bob Jones, Carl von Weiss, Dora Lind", "meeting", article); got != "meeting" {
		t.Errorf("a row of the article's words stays: %s", got)
	}
	if got := own("meeting – Ann Smith, Bob Jones – Oslo", "meeting", article); got != "meeting – Ann Smith, Bob Jones – Oslo" {
		t.Errorf("got %s", got)
	}
}

func TestStub(t *testing.T) {
	id, yaml := Stub(appeared(t, "en", "# Rain Falls On Cork Again\n\nIt rained on the third day as it had on the others."))
	for _, want := range []string{"id: a\n", "  # the headline, and not of the story\n", "  # It rained on the third day …\n  # - at: {paragraph: 2, sentence: 1, sha256: "} {
		if id != "a" || !strings.Contains(yaml, want) {
			t.Errorf("%q is not in\n%s", want, yaml)
		}
	}
}

func TestBegun(t *testing.T) {
	for sentence, want := range map[string]string{"It rained on the third day again.": "It rained on the third day", "渡船原定一早从厦门开往台州，但是没有离港。": "渡船原定一早从厦门开往台"} {
		if got := begun(sentence); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Whatever the text and the language: nothing panics, and every claim points at a
// sentence and names people who are there.
func FuzzRead(f *testing.F) {
	f.Add("en", "President Ann Smith met Bob Jones in Oslo on Monday. “He said so,” she said. They left there.")
	f.Add("de", "Am 3. Mai traf Kanzler Karl Weiss in Wien ein, sagte er.")
	f.Add("ru", "Президент Анна Смирнова встретилась с Иваном в Женеве.")
	f.Add("ar", "وصل الرئيس إلى موسكو أمس.")
	f.Add("xx", "OSLO (X) — \"\xff “ ( — )")
	f.Fuzz(func(t *testing.T, language, text string) {
		n := notes(t, language, text)
		paragraphs := passage.Split(text)
		for _, c := range n.claims {
			if passage.Hash(paragraphs[c.at.Paragraph-1].Sentences[c.at.Sentence-1]) != c.at.SHA256 || c.when.when.IsZero() || c.stance == "" {
				t.Errorf("%+v", c)
			}
			for _, p := range c.people {
				_ = n.people[p]
			}
		}
		var s Story
		s.Add(n)
		s.Add(notes(t, language, text))
		for range s.Files() {
			continue
		}
	})
}

// BenchmarkRead reads a short article.
func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("President Ann Smith met envoy Bob Jones in Oslo on Monday, and will travel to Geneva later this week, her office said.\n\n", 10)
	when, _ := model.ParseWhen("2025-03-11")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Read(model.Source{Language: "en", Published: when, Text: text}, places)
	}
}
