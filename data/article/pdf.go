package article

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"

	"dateline/data/passage"

	"github.com/ledongthuc/pdf"
)

const (
	mostPages = 200
	mostMarks = 2_000_000 // letters of a document
)

var errScan = errors.New("has no text layer: it is a picture of a page; save the text as .txt")

// readPDF reads the text layer. The library panics on what it does not expect.
func readPDF(raw []byte) (d draft, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			d, err = draft{}, fmt.Errorf("is damaged or of a kind that is not read (%v)", fault)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return d, fmt.Errorf("cannot be opened: %w", err)
	}
	lines, err := pages(r)
	if err != nil {
		return d, err
	}
	lines, d.out = unheaded(lines)
	info := r.Trailer().Key("Info")
	d.source.Headline = strings.TrimSpace(info.Key("Title").Text())
	d.source.Author = strings.TrimSpace(info.Key("Author").Text())
	d.source.Text = paragraphs(lines)
	if strings.TrimSpace(d.source.Text) == "" {
		return d, errScan
	}
	return d, nil
}

// printed is a line of a page.
type printed struct {
	page     int
	y, size  float64 // points, upwards
	text     string
	x, right float64
}

// pages reads the lines of all pages, in the order in which they were written,
// which is that of reading for what word processors and browsers make.
func pages(r *pdf.Reader) (lines []printed, err error) {
	count := r.NumPage()
	if count > mostPages {
		return nil, fmt.Errorf("has %d pages: save those of the article alone", count)
	}
	marks := 0
	for n := 1; n <= count; n++ {
		for _, t := range r.Page(n).Content().Text {
			if marks++; marks > mostMarks {
				return nil, errLarge
			}
			lines = placed(lines, n, t)
		}
	}
	return lines, nil
}

// placed puts a letter behind the last line, or begins a new one.
func placed(lines []printed, page int, t pdf.Text) []printed {
	last := len(lines) - 1
	if last < 0 || lines[last].page != page || math.Abs(lines[last].y-t.Y) > 0.5*math.Max(t.FontSize, lines[last].size) {
		return append(lines, printed{page, t.Y, t.FontSize, ligatures.Replace(t.S), t.X, t.X + t.W})
	}
	l := &lines[last]
	if gap := t.X - l.right; t.W > 0 && gap > 0.2*t.FontSize && !strings.HasSuffix(l.text, " ") {
		l.text += " "
	}
	l.text += ligatures.Replace(t.S)
	l.right = t.X + t.W
	return lines
}

// ligatures are single signs for several letters, which no search finds.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00ad", "", "\x00", "")

// unheaded leaves out lines that most pages have in the same place.
func unheaded(lines []printed) (kept []printed, out []Piece) {
	type place struct {
		y    int
		text string
	}
	count := map[place]int{}
	key := func(l printed) place { return place{int(l.y), strings.Trim(l.text, "0123456789/ ")} }
	for _, l := range lines {
		count[key(l)]++
	}
	for _, l := range lines {
		if n := count[key(l)]; n >= 3 && 2*n > lines[len(lines)-1].page {
			if l.page == 1 {
				out = append(out, Piece{Kind: "a running head or foot", Words: l.text})
			}
			continue
		}
		kept = append(kept, l)
	}
	return kept, out
}

// paragraphs joins lines: a wider gap, another size of type or an indent begins a
// new paragraph, and a page does where a sentence has ended.
func paragraphs(lines []printed) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			if l.follows(lines[i-1]) {
				b.WriteString("\n")
			} else {
				b.WriteString("\n\n")
			}
		}
		b.WriteString(strings.TrimSpace(l.text))
	}
	return joined(b.String())
}

// joined makes one line of each paragraph.
func joined(text string) string {
	var all []string
	for _, block := range passage.Blocks(text) {
		line := ""
		for i, part := range block {
			if i > 0 && divided(block[i-1], part) == "" {
				line += " "
			}
			line += strings.TrimSuffix(part, divided(part, next(block, i)))
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n\n") + "\n"
}

// follows tells whether a line goes on the paragraph of the one before.
func (l printed) follows(before printed) bool {
	if math.Abs(l.size-before.size) > 0.5 {
		return false
	}
	if l.page != before.page || l.y > before.y {
		return !sentenceEnds(before.text)
	}
	return before.y-l.y < 1.6*l.size && l.x-before.x < l.size
}
