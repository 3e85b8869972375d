package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/data/compile"
	"dateline/data/model"
)

// columns are those of a table of claims, by the names that exports have them
// under, each with other names by which people call it. Case, spaces, hyphens and
// underscores make no difference.
var columns = append([][]string{
	{"says", "claim", "statement"},
	{"statement_id", "claim_id"},
	{"event", "event_title", "what"},
	{"event_id"},
	{"event_date"},
	{"event_place"},
	{"event_place_id"},
	{"event_place_precision"},
	{"event_lat"},
	{"event_lon"},
	{"from_place", "from"},
	{"from_place_id", "from_id"},
	{"from_place_precision"},
	{"from_lat"},
	{"from_lon"},
	{"action", "kind", "event_kind"},
	{"action_name", "kind_name"},
	{"status", "stance"},
	{"date_edtf", "date", "when"},
	{"start", "from_date"},
	{"end", "to_date"},
	{"date_rule"},
	{"date_words"},
	{"place", "where", "location", "city"},
	{"place_id"},
	{"place_precision", "place_kind"},
	{"lat", "latitude"},
	{"lon", "longitude"},
	{"person", "people", "persons", "who"},
	{"person_id"},
	{"speaker", "said_by", "according_to"},
	{"via"},
	{"said", "said_on"},
	{"story_id", "source_id"},
	{"outlet", "publisher", "source"},
	{"author"},
	{"headline", "article"},
	{"published", "publication_date"},
	{"dated"},
	{"url", "link"},
	{"language"},
	{"rights"},
	{"file"},
	{"story_sha256"},
	{"paragraph"},
	{"sentence"},
	{"sentence_sha256"},
}, titles()...)

// titles are the columns of what an event is called while less is known.
func titles() (all [][]string) {
	for _, status := range model.Statuses {
		all = append(all, []string{"title_" + status})
	}
	return all
}

// Columns lists the columns of a table of claims, each with all of its names, that of
// exports first.
func Columns() [][]string { return slices.Clone(columns) }

// implied are the columns of exports whose values follow from others, or are always
// empty.
var implied = []string{"tz", "certainty", "event_status", "quote", "quote_start", "quote_end", "archived_url"}

// byName are the columns by all of their names, squeezed.
var byName = func() map[string]string {
	all := map[string]string{}
	for _, names := range columns {
		for _, name := range names {
			all[squeezed(name)] = names[0]
		}
	}
	return all
}()

// canonical gives the name of a column by any of its names, or "".
func canonical(name string) string { return byName[squeezed(name)] }

func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '_' || r == '-' {
			return -1
		}
		return r
	}, strings.ToLower(strings.TrimSpace(name)))
}

// record is a row of a table, by the number that a spreadsheet gives it, with where
// its cells stand.
type record struct {
	number int
	cells  []string
	at     []compile.Position
}

// divider finds what divides the cells of a table: what its first line has most of,
// outside of quotes.
func divider(text []byte) rune {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		n, open := 0, false
		for _, r := range string(line) {
			if r == '"' {
				open = !open
			}
			if r == d && !open {
				n++
			}
		}
		if n > most {
			best, most = d, n
		}
	}
	return best
}

// records reads a table: RFC 4180, with any of three dividers. Rows in which
// nothing is written are passed over, and keep their number.
func (f *file) records(text []byte) (all []record, err error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord = divider(text), -1
	lines := bytes.Split(text, []byte("\n"))
	next, number := 1, 0 // the line on which a record is due, and its row
	for {
		before := r.InputOffset()
		cells, err := r.Read()
		if err == io.EOF {
			return all, nil
		}
		if bad, ok := errors.AsType[*csv.ParseError](err); ok {
			return nil, compile.Mistakes{{At: position(f.name, lines, bad.Line, bad.Column), Problem: "this is not CSV: " + bad.Err.Error(), Mend: "put a cell that has a quotation mark in it in quotes, and write each of its own twice"}}
		}
		first, _ := r.FieldPos(0)
		number += 1 + first - next // the reader passes over empty lines, a spreadsheet does not
		next += bytes.Count(text[before:r.InputOffset()], []byte("\n"))
		row := record{number: number, cells: cells}
		for i := range cells {
			line, column := r.FieldPos(i)
			row.at = append(row.at, position(f.name, lines, line, column))
		}
		all = append(all, row)
	}
}

// position takes a column in bytes for one in characters.
func position(file string, lines [][]byte, line, column int) compile.Position {
	if line > 0 && line <= len(lines) {
		text := lines[line-1]
		column = utf8.RuneCount(text[:min(max(column-1, 0), len(text))]) + 1
	}
	return compile.Position{File: file, Line: line, Column: column}
}

// csv reads a table: of claims, or the sheet of a timeline.
func (f *file) csv(text []byte) (Result, error) {
	all, err := f.records(text)
	if err != nil {
		return Result{}, err
	}
	if len(all) == 0 {
		return Result{}, f.whole("there is nothing in the file", "write a row of headers, as: says, event, date, place, person, outlet, published, url")
	}
	if isSheet(all[0].cells) {
		f.sheet(all)
	} else {
		f.table(all)
	}
	return f.assemble()
}

// table reads a table of claims, a row each.
func (f *file) table(all []record) {
	head, names := all[0], map[int]string{}
	taken, headers := map[string]bool{}, map[string]string{}
	for i, cell := range head.cells {
		name := canonical(cell)
		switch {
		case name == "" && !slices.Contains(implied, strings.ToLower(cell)) && strings.TrimSpace(cell) != "":
			f.notes = append(f.notes, fmt.Sprintf("the column %q is not one of a table of claims; it is not read", cell))
		case taken[name]:
			f.mistakes = append(f.mistakes, compile.Mistake{At: head.at[i], Problem: fmt.Sprintf("row 1: the column %q is here twice", name), Mend: "keep one of them"})
		default:
			names[i], headers[name] = name, cell
			taken[name] = name != ""
		}
	}
	if !taken["says"] {
		f.mistakes = append(f.mistakes, compile.Mistake{At: head.at[0], Problem: "row 1: there is no column \"says\"", Mend: "add one, with what each claim says"})
		return
	}
	for _, r := range all[1:] {
		f.row(r, names, headers)
	}
}

// row reads one row of a table of claims.
func (f *file) row(r record, names map[int]string, headers map[string]string) {
	at := map[string]compile.Position{}
	e := entry{values: map[string]string{}, headers: headers, label: fmt.Sprintf("row %d", r.number)}
	e.at = func(key string) compile.Position { return orFirst(at, key, r.at[0]) }
	for i, cell := range r.cells {
		if name := names[i]; name != "" {
			e.values[name], at[name] = unguarded(strings.TrimSpace(cell)), r.at[i]
		}
	}
	if written(r.cells) {
		f.entries = append(f.entries, e)
	}
}

// orFirst is where the cell of a column stands, else the first of its row.
func orFirst(at map[string]compile.Position, key string, first compile.Position) compile.Position {
	if p, ok := at[key]; ok {
		return p
	}
	return first
}

// written tells whether any of some cells has something in it.
func written(cells []string) bool { return strings.TrimSpace(strings.Join(cells, "")) != "" }

// unguarded takes off the apostrophe that keeps spreadsheets from taking a text for
// a formula.
func unguarded(cell string) string {
	rest, guarded := strings.CutPrefix(cell, "'")
	if formula := strings.TrimLeft(rest, "'"); guarded && formula != "" && strings.IndexByte("=+-@\t\r", formula[0]) >= 0 {
		return rest
	}
	return cell
}
