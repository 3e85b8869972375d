package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"dateline/data/model"
)

// table reads a CSV file back, each row by its columns' names.
func table(t *testing.T, text []byte) (rows []map[string]string) {
	t.Helper()
	lines, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte(bom)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		r := map[string]string{}
		for i, name := range lines[0] {
			r[name] = line[i]
		}
		rows = append(rows, r)
	}
	return rows
}

// unguard takes off what guard put on.
func unguard(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && formula(rest) {
		return rest
	}
	return s
}

func TestCSV(t *testing.T) {
	text := writeCSV(choose(model.NewIndex(small(t)), Options{}))
	rows := table(t, text)
	cells := map[string]map[string]string{}
	for _, r := range rows {
		cells[r["statement_id"]] = r
	}
	t.Run("begins with the mark of UTF-8 and the fixed columns, spelled exactly", func(t *testing.T) {
		const want = "statement_id,story_id,outlet,published,speaker,person,action,status,place,place_id,lat,lon," +
			"place_precision,date_edtf,start,end,tz,date_rule,certainty,quote,quote_start,quote_end,url,archived_url,story_sha256,"
		if rest, marked := bytes.CutPrefix(text, []byte{0xEF, 0xBB, 0xBF}); !marked || !bytes.HasPrefix(rest, []byte(want)) {
			t.Errorf("%q", text[:300])
		}
	})
	t.Run("ends every line with CRLF", func(t *testing.T) {
		bare := strings.ReplaceAll(string(writeCSV(choose(model.NewIndex(seed(t)), Options{}))), "\r\n", "")
		if strings.ContainsAny(bare, "\r\n") || !bytes.HasSuffix(text, []byte("\r\n")) {
			t.Error("a bare CR or LF")
		}
	})
	for name, story := range map[string]model.Story{"small": small(t), "default": seed(t)} {
		t.Run("has every claim of the "+name+" story once and gives its words back", func(t *testing.T) {
			rows := table(t, writeCSV(choose(model.NewIndex(story), Options{})))
			if len(rows) != len(story.Claims) {
				t.Fatal(len(rows))
			}
			for i, c := range story.Claims {
				says := strings.ReplaceAll(c.Says.In("en"), "\r\n", "\n") // as encoding/csv reads it
				if got := rows[i]; got["statement_id"] != c.ID || unguard(got["says"]) != says {
					t.Errorf("%q, want %q", got["says"], says)
				}
			}
		})
	}
	for _, c := range []struct{ name, claim, column, want string }{
		{"says that a place is a country", "paper-1", "place_precision", "country"},
		{"gives a country no latitude", "paper-1", "lat", ""},
		{"gives a country no longitude", "paper-1", "lon", ""},
		{"gives a region no latitude", "unnamed-4", "lat", ""},
		{"has the claim's own place before the event's", "paper-3", "place_id", "russia"},
		{"and its own date", "paper-3", "date_edtf", "2025-03-11/.."},
		{"leaves an open end empty", "paper-3", "end", ""},
		{"but not the end that is known", "paper-3", "start", "2025-03-11"},
		{"leaves an open start empty", "unnamed-2", "start", ""},
		{"has a venue's point", "paper-4", "lat", "64.512"},
		{"keeps seven decimals", "unnamed-2", "lon", "177.5166667"},
		{"leaves a negative coordinate a number", "paper-2", "lon", "-165.4"},
		{"guards free text", "paper-3", "date_rule", "'-from the day of the report on"},
		{"guards what looks guarded", "unnamed-5", "says", "''=They talked."},
		{"guards a handle", "paper-2", "via", "'@agency"},
		{"names a person by name", "paper-2", "speaker", "Ann Envoy"},
		{"has words for the unnamed", "unnamed-1", "speaker", `an unnamed "guard"`},
		{"leaves a missing publisher missing", "unnamed-1", "outlet", ""},
		{"has no quote", "paper-2", "quote", ""},
		{"has the locator instead", "unnamed-3", "paragraph", "9"},
		{"has the stance, not the event's status", "unnamed-1", "status", "denied"},
		{"has the time of day", "unnamed-5", "start", "2025-04-11T16:40"},
		{"and its zone", "unnamed-5", "tz", "+03:00"},
		{"spans a month", "unnamed-3", "end", "2025-02-28"},
		{"says that a date is about then", "unnamed-3", "certainty", "less-certain"},
		{"is else certain of dates", "paper-1", "certainty", "certain"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cells[c.claim][c.column]; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestCSVInArabic reads what the story says in plain words in a language that
// it has them in.
func TestCSVInArabic(t *testing.T) {
	cells := map[string]map[string]string{}
	for _, r := range table(t, writeCSV(choose(model.NewIndex(small(t)), Options{Lang: "ar"}))) {
		cells[r["statement_id"]] = r
	}
	for _, c := range []struct{ name, claim, column, want string }{
		{"has the speaker in the reader's language", "unnamed-1", "speaker", "«حارس» لم يُذكر اسمه"},
		{"the agency too, guarded", "paper-2", "via", "'@وكالة"},
		{"and the rule of a date", "paper-3", "date_rule", "'-ابتداءً من يوم التقرير"},
		{"leaves the article's own words", "paper-3", "date_words", "in days"},
		{"leaves the codes", "unnamed-1", "status", "denied"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cells[c.claim][c.column]; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestGuard(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "plain": "plain", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra",
		"'quoted'": "'quoted'", "'=1": "''=1", "a=1": "a=1", "'": "'", " =1": " =1",
	} {
		if got := guard(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

func FuzzCSVCell(f *testing.F) {
	for _, s := range []string{"", hard, "'=", "''", "\r\n", `"`, " lead", "a,b", "\xff", "=\"a\"", "\\."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := append(appendCell([]byte("a,"), s, true), ",z\r\n"...)
		if rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll(); err != nil || len(rows) != 1 || len(rows[0]) != 3 {
			t.Fatalf("%q: %v, %v", out, rows, err)
		}
		cell := middle(t, string(out))
		if got := unguard(cell); got != strings.ToValidUTF8(s, "\uFFFD") {
			t.Errorf("%q comes back as %q", s, got)
		}
		if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
			t.Errorf("%q is a formula", cell)
		}
	})
}

// middle reads the second of three cells to the letter of RFC 4180;
// encoding/csv makes a line feed of every CRLF.
func middle(t *testing.T, line string) string {
	t.Helper()
	cell, _ := strings.CutPrefix(line, "a,")
	cell, ok := strings.CutSuffix(cell, ",z\r\n")
	if inner, quoted := strings.CutPrefix(cell, `"`); quoted {
		inner, ok = strings.CutSuffix(inner, `"`)
		if strings.Contains(strings.ReplaceAll(inner, `""`, ""), `"`) {
			t.Errorf("a bare quotation mark in %q", line)
		}
		cell = strings.ReplaceAll(inner, `""`, `"`)
	} else if strings.ContainsAny(cell, "\",\r\n") {
		t.Errorf("%q needs quotation marks", line)
	}
	if !ok {
		t.Errorf("%q is not closed", line)
	}
	return cell
}
