package intake

import (
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/compile"
	"dateline/data/model"
)

// read reads a file that has no mistakes.
func read(t *testing.T, name, text string, o Options) Result {
	t.Helper()
	r, err := Read(name, []byte(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// told gives what the compiler says of what was read, finished or not.
func told(r Result, open func(fstest.MapFS) error) error {
	files := fstest.MapFS{}
	for name, text := range r.Files() {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return open(files)
}

func finished(files fstest.MapFS) error   { _, err := compile.Open(files); return err }
func unfinished(files fstest.MapFS) error { _, err := compile.OpenDraft(files); return err }

func when(t *testing.T, text string) model.When {
	t.Helper()
	w, err := model.ParseWhen(text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

const claims = `says,event,date,place,lat,lon,people,speaker,outlet,published,url,stance,kind,paragraph,sentence
Ann has come to Cork.,Ann comes to Cork,2025-03-13,Cork,51.9,-8.47,Ann Byrne; Bob Lee,ann,The Herald,2025-03-14,https://example.org/a,happened,visit,1,2
She was never there.,Ann comes to Cork,2025-03-12,Cork,51.9,-8.47,Ann Byrne,her office,The Post,2025-03-16,https://example.org/b,denied,visit,3,1
`

func TestTable(t *testing.T) {
	r := read(t, "visit.csv", claims, Options{Title: "A visit"})
	t.Run("rows on one event are its claims, and its time holds theirs", func(t *testing.T) {
		if len(r.Story.Events) != 1 || r.Story.Events[0].When.String() != "2025-03-12/2025-03-13" || r.Story.Events[0].Kind != "visit" {
			t.Fatalf("%+v", r.Story.Events)
		}
		if a, b := r.Story.Claims[0], r.Story.Claims[1]; a.When != when(t, "2025-03-13") || b.When != when(t, "2025-03-12") || a.Place != "" || a.People != nil || len(b.People) != 1 {
			t.Errorf("%+v\n%+v", a, b)
		}
	})
	t.Run("who is named twice is one person, and a speaker in one word too", func(t *testing.T) {
		if s := r.Story; len(s.People) != 3 || s.Claims[0].Speaker != "ann" || s.Claims[1].Speaker != "her office" {
			t.Errorf("%+v %+v", s.People, s.Claims)
		}
	})
	t.Run("each article is a source", func(t *testing.T) {
		if s := r.Story.Sources; len(s) != 2 || s[0].ID != "the-herald" || s[1].Publisher != "The Post" || s[0].Rights != model.Link || s[0].Published.String() != "2025-03-14" {
			t.Errorf("%+v", s)
		}
	})
	t.Run("it compiles as a story that is being written, and lacks only hashes", func(t *testing.T) {
		if err := told(r, unfinished); err != nil {
			t.Error(err)
		}
		err := told(r, finished)
		if err == nil {
			t.Fatal("it is whole")
		}
		for line := range strings.SplitSeq(err.Error(), "\n") {
			if !strings.Contains(line, "hash") && !strings.Contains(line, "sha256") && !strings.Contains(line, "titles:") {
				t.Error(line)
			}
		}
	})
	for does, change := range map[string]func(string) string{
		"semicolons":               func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, ";", "|"), ",", ";") },
		"tabs":                     func(s string) string { return strings.ReplaceAll(s, ",", "\t") },
		"a byte order mark":        func(s string) string { return "\uFEFF" + s },
		"the line ends of Windows": func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"headers in capitals": func(s string) string {
			return strings.ToUpper(s[:strings.IndexByte(s, '\n')]) + s[strings.IndexByte(s, '\n'):]
		},
		"empty lines":               func(s string) string { return strings.ReplaceAll(s, "\n", "\n\n") },
		"another order of columns":  reversed,
		"a column that is not read": func(s string) string { return strings.ReplaceAll(s, "\n", ",x\n") },
	} {
		t.Run(does+" make no difference", func(t *testing.T) {
			got, want := read(t, "visit.csv", change(claims), Options{Title: "A visit"}), r
			if got.Story.Claims[1].Says.In("en") != want.Story.Claims[1].Says.In("en") || len(got.Story.Sources) != 2 || got.Story.Events[0].When != want.Story.Events[0].When {
				t.Errorf("%+v", got.Story)
			}
		})
	}
	t.Run("a column that is not read is named", func(t *testing.T) {
		got := read(t, "visit.csv", strings.ReplaceAll(claims, "\n", ",colour\n"), Options{})
		if len(got.Passed) != 1 || !strings.Contains(got.Passed[0], `"colour"`) {
			t.Errorf("%q", got.Passed)
		}
	})
	t.Run("what a table does not say is left to its writer, and said", func(t *testing.T) {
		got := read(t, "few.csv", "says,date,place\nRain fell.,2025-03-13,Cork\n", Options{})
		left := strings.Join(got.Left, "\n")
		for _, want := range []string{"stance", "kind of each event", "dateline fill", "published", "at: 7.1"} {
			if !strings.Contains(left, want) {
				t.Errorf("%q is not in\n%s", want, left)
			}
		}
		if s := got.Story; !s.Sources[0].Published.IsZero() || s.Places[0].Kind != "" || s.Claims[0].Derived != (model.Derived{}) {
			t.Errorf("something is made up: %+v", s)
		}
	})
	t.Run("an apostrophe before a formula is taken off", func(t *testing.T) {
		got := read(t, "few.csv", "says,date\n'=A1 is a cell,2025\n''-x,2025\n'quoted' it is,2025\n", Options{})
		if c := got.Story.Claims; c[0].Says.In("en") != "=A1 is a cell" || c[1].Says.In("en") != "'-x" || c[2].Says.In("en") != "'quoted' it is" {
			t.Errorf("%+v", c)
		}
	})
}

// reversed gives a table with its columns the other way about.
func reversed(table string) string {
	var lines []string
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), ",")
		for i, j := 0, len(cells)-1; i < j; i, j = i+1, j-1 {
			cells[i], cells[j] = cells[j], cells[i]
		}
		lines = append(lines, strings.Join(cells, ","))
	}
	return strings.Join(lines, "\n")
}

func TestMistakes(t *testing.T) {
	for does, c := range map[string]struct {
		text string
		want []string
	}{
		"every cell is named at once, by row and column": {
			strings.NewReplacer("2025-03-13,", "next week,", "51.9", "north", "denied", "denies", ",3,1", ",0,1").Replace(claims) + "\n,,,,,,,,,,,,,,\n,An event\n",
			[]string{`visit.csv:2:41: row 2, date: "next week" is not a date; write 2025`, `row 2, lat: "north" is not an angle`, `visit.csv:3:131: row 3, stance: "denies" is not one of the choices; use one of planned`, `row 3, paragraph: "0" does not count anything`, "visit.csv:6:1: row 6, date: nothing says"},
		},
		"what means two days is no date":        {"says,date\nx,03/04/2025\n", []string{`x.csv:2:3: row 2, date: "03/04/2025" is not a date`}},
		"an event without a day is named":       {"says,place\nx,Cork\n", []string{`row 2, date_edtf: nothing says when it is`}},
		"two rows that tell an event otherwise": {"says,event_id,event,date,kind\nx,a,A,2025,visit\ny,a,B,2025,talks\n", []string{`row 3, event: it is "B" of the event "a", which is "A" in row 2`, `row 3, kind: it is "talks"`}},
		"an id that is none":                    {"says,date,event_id\nx,2025,Not An Id\n", []string{`row 2, event_id: "Not An Id" cannot be an id`}},
		"a column that is missing":              {"event,date\nx,2025\n", []string{`row 1: there is no column "says"`}},
		"a column that is there twice":          {"says,date,when\nx,2025,2025\n", []string{`x.csv:1:11: row 1: the column "date_edtf" is here twice`}},
		"a quotation mark that is not closed":   {"says,date\n\"x,2025\n", []string{"this is not CSV"}},
		"an empty file":                         {"", []string{"there is nothing in the file"}},
		"a table without rows":                  {"says,date\n", []string{"there is no claim and no event"}},
		"text that is not UTF-8":                {"says,date\n\xff,2025\n", []string{"no text in UTF-8"}},
		"JSON of another kind":                  {`{"a": 1}`, []string{"no story, no timeline, no GeoJSON and no annotations"}},
		"JSON that is broken":                   {"{\"events\": [\n  {]}", []string{"x.csv:2:4: invalid character"}},
		"a timeline's dates": {"Year,Month,Day,Time,End Year,Headline,Type\n2025,13,1,,,a,\n2025,2,30,,,b,\n2025,3,1,25:00,,c,\n2025,,,,2024,d,\n,,,10:00,,e,\n2025,,,,,,\n",
			[]string{`row 2, Month: "13" is none; write a number from 1 to 12`, "row 3, Day: there is no day 2025-02-30", `row 4, Time: "25:00" is no time`, "row 5, End Year: the slide ends before it begins", "row 6, Time: there is a time without a date", "row 7, Headline: the slide has none"}},
		"a timeline's number in JSON": {`{"events": [{"start_date": {"year": "MMXX"}, "text": {"headline": "a"}}]}`, []string{`slide 1, Year: "MMXX" is none`}},
	} {
		t.Run(does, func(t *testing.T) {
			name := "x.csv"
			if strings.Contains(does, "every cell") {
				name = "visit.csv"
			}
			_, err := Read(name, []byte(c.text), Options{})
			if err == nil {
				t.Fatal("it is taken")
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got\n%v\nwant\n%s", err, want)
				}
			}
		})
	}
}

const sheet = `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,A short history,By <b>us</b>,,,,,title,,
2025,3,13,4:40 PM,,,,,,Ann comes to Cork,<p>She came by &amp; by.</p>,https://example.org/a.jpg,Bob,,,,Visits,
2025,3,,,2025,4,,,in spring,Talks,,,,,,,,
"-44",3,15,,,,,,,Caesar is killed,,,,,,,,
1900,,,,1950,,,,,The age,,,,,,era,,
`

func TestTimeline(t *testing.T) {
	r := read(t, "history.csv", sheet, Options{})
	t.Run("each slide is an event, as closely dated as it is", func(t *testing.T) {
		var got []string
		for _, e := range r.Story.Events {
			got = append(got, e.ID+" "+e.When.String())
		}
		if want := "ann-comes-to-cork 2025-03-13T16:40|talks 2025-03/2025-04|caesar-is-killed -0044-03-15"; strings.Join(got, "|") != want {
			t.Errorf("got %q", got)
		}
	})
	t.Run("its title is the story's, and an era is said to be passed over", func(t *testing.T) {
		if r.Story.Title["en"] != "A short history" || r.Story.Summary["en"] != "By us" || len(r.Passed) != 1 || !strings.Contains(r.Passed[0], "The age") {
			t.Errorf("%v, %q", r.Story.Title, r.Passed)
		}
	})
	t.Run("its words are its own: claims are drafts, and the text stays beside the story", func(t *testing.T) {
		if !r.Drafts["history-1"] || !strings.Contains(r.Articles["history.txt"], "She came by & by.") || r.Story.Sources[0].Rights != model.Link {
			t.Errorf("%v %q", r.Drafts, r.Articles)
		}
		for name, text := range r.Files() {
			if strings.Contains(text, "She came by") {
				t.Errorf("%s has the text", name)
			}
		}
		if err := told(r, unfinished); err != nil {
			t.Error(err)
		}
	})
	t.Run("what the page cannot hold is a remark", func(t *testing.T) {
		text := r.Files()["sources/history.yaml"]
		for _, want := range []string{"# group: Visits\n", "# media, perhaps a source of its own: https://example.org/a.jpg\n", "# the timeline shows the date as: in spring\n"} {
			if !strings.Contains(text, want) {
				t.Errorf("%q is not in\n%s", want, text)
			}
		}
	})
	t.Run("one's own is whole at once, and every claim stands where it says", func(t *testing.T) {
		own := read(t, "history.csv", sheet, Options{Own: true, Published: when(t, "2025-06")})
		err := told(own, func(files fstest.MapFS) error {
			work, err := compile.Open(files)
			if err == nil {
				_, err = work.Verify(files)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
		if c := own.Story.Claims[0]; c.Says["en"] != "She came by & by." || c.At.Paragraph != 2 {
			t.Errorf("%+v", c)
		}
	})
	t.Run("JSON is read as the sheet is", func(t *testing.T) {
		const text = `{"title": {"text": {"headline": "A short history", "text": "By <b>us</b>"}}, "scale": "human", "events": [
 {"start_date": {"year": "2025", "month": 3, "day": 13, "hour": 16, "minute": 5}, "text": {"headline": "Ann comes", "text": "<p>She came.</p>"},
  "unique_id": "coming", "location": {"name": "Cork", "lat": 51.9, "lon": -8.47}, "group": "Visits"}]}`
		got := read(t, "history.timeline.json", text, Options{})
		if e := got.Story.Events[0]; e.ID != "coming" || e.When.String() != "2025-03-13T16:05" || e.Place != "cork" || got.Story.Places[0].Lat != 51.9 || got.Story.Sources[0].ID != "history" {
			t.Errorf("%+v %+v", e, got.Story.Sources)
		}
	})
}

// Whatever a file holds: nothing panics, and what is taken compiles as a story that is
// being written, but for what only its writer knows.
func FuzzRead(f *testing.F) {
	for _, text := range []string{claims, sheet, `{"events": []}`, `{"features": []}`, "says,date\n,,\n\n;", "a\tb\n\"", "says,date\n\u2028,2025"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := Read("x.csv", text, Options{})
		if err != nil {
			return
		}
		for name, text := range r.Files() {
			if wrong := compile.Syntax(name, []byte(text)); strings.HasSuffix(name, ".yaml") && len(wrong) > 0 {
				t.Errorf("%v\n%s", wrong, text)
			}
		}
	})
}
