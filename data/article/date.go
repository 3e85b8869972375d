package article

import (
	"fmt"
	"slices"
	"strings"

	"dateline/data/furniture"
	"dateline/data/model"
	"dateline/data/passage"
	"dateline/data/timex"
)

// published gives the day an article appeared and whether it says so: "stated",
// or the reasoning. Both are absent where nothing tells.
func published(s model.Source, name string, paragraphs []passage.Paragraph, marks []furniture.Mark) (model.When, string) {
	head := header(s.Text)
	for _, m := range marks {
		if m.Kind != furniture.Byline && m.Kind != furniture.Dateline {
			continue
		}
		if when, ok := stated(m.Words, s.Language); ok && (head.IsZero() || sameDay(head, when)) {
			return when, "stated"
		}
	}
	if !head.IsZero() {
		return head, "stated"
	}
	if when, ok := inPath(s.URL); ok {
		return when, fmt.Sprintf("The article bears no date; its address has %s.", when)
	}
	if when, ok := inPath(name); ok {
		return when, fmt.Sprintf("The article bears no date; its file's name has %s.", when)
	}
	return worked(s.Language, paragraphs)
}

// header reads the header ` date 2025-03-11`, which passage leaves out.
func header(text string) (when model.When) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, "\ufeff \t\r\n"), "date ")
	if ok && len(rest) >= len("2025-03-11") {
		when, _ = model.ParseWhen(rest[:len("2025-03-11")])
	}
	return when
}

// stated finds the first date in full: in a language, else in any, since an article in
// one may bear its date in another.
func stated(words, language string) (when model.When, ok bool) {
	for _, lang := range append([]string{language}, timex.Languages()...) {
		for _, e := range timex.Find(words, lang) {
			if when, _, ok = e.Resolve(timex.Base{}); ok && e.Stated() && (when.Precision() == model.ToDay || when.Precision() == model.ToTime) {
				return when, true
			}
		}
	}
	return model.When{}, false
}

func sameDay(a, b model.When) bool {
	first, _ := a.Span()
	other, _ := b.Span()
	return first == other
}

// inPath finds a day in an address or a file's name, as /2025/04/22/ or 2025-04-22.
func inPath(path string) (when model.When, ok bool) {
	const form = "2025-04-22"
	plain := strings.NewReplacer("/", "-", "_", "-", ".", "-").Replace(path)
	for i := 0; i+len(form) <= len(plain); i++ {
		if i > 0 && plain[i-1] >= '0' && plain[i-1] <= '9' || !strings.HasPrefix(plain[i:], "19") && !strings.HasPrefix(plain[i:], "20") {
			continue
		}
		when, err := model.ParseWhen(plain[i : i+len(form)])
		if err == nil && when.Precision() == model.ToDay && strings.Trim(plain[i:i+len(form)], "0123456789-") == "" {
			return when, true
		}
	}
	return model.When{}, false
}

// worked works the day out of the text: it is of the last day that it names, or
// of the day after where it tells of last night or of yesterday. The year of a
// day without one is the latest that the text names.
func worked(language string, paragraphs []passage.Paragraph) (model.When, string) {
	var days []timex.Expression
	year, night := 0, ""
	for _, p := range paragraphs {
		for _, e := range timex.Find(strings.Join(p.Sentences, " "), language) {
			if when, _, ok := e.Resolve(timex.Base{}); ok && e.Stated() {
				last, _ := when.Span()
				y, _, _ := last.Date()
				year = max(year, y)
			}
			if e.Yesterday() {
				night = e.Words
			}
			days = append(days, e)
		}
	}
	return latest(days, year, night)
}

// latest is the last of the days that a text names, or the one after it.
func latest(days []timex.Expression, year int, night string) (model.When, string) {
	if year == 0 {
		return model.When{}, ""
	}
	var named []model.Day
	for _, e := range days {
		when, _, ok := e.Resolve(timex.Base{Published: model.DayOf(year, 12, 31)})
		if day, last := when.Span(); ok && e.Dated() && day == last {
			named = append(named, day)
		}
	}
	if len(named) == 0 {
		return model.When{}, ""
	}
	day := slices.Max(named)
	if night == "" {
		when, _ := model.ParseWhen(day.String() + "~")
		return when, fmt.Sprintf("The article bears no date. The last day it names is %s, so it is of about then.", day)
	}
	when, _ := model.ParseWhen((day + 1).String())
	return when, fmt.Sprintf("The article bears no date. The last day it names is %s, and it says %q, so it is of the day after.", day, night)
}
