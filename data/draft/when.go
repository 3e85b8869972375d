package draft

import (
	"strings"

	"dateline/data/model"
	"dateline/data/passage"
	"dateline/data/timex"
)

func number(at model.Locator) string { return passage.Number(at) }

// time works out when an act is or was, from the times that go with it: a date
// before words such as "recently".
func (r *reader) time(all []moment, ahead bool) dated {
	for _, vague := range []bool{false, true} {
		for _, m := range all {
			if m.Vague() == vague {
				if d, ok := r.resolve(m, ahead); ok {
					return d
				}
			}
		}
	}
	return dated{}
}

// farther is how many times nearer to publication a day to come must be than the one
// gone by, where the words leave open which is meant: "schools reopen on 13 May".
const farther = 4

// yearless tells whether a time is a day of a month without its year.
func (m moment) yearless() bool { return m.Dated() && !m.Stated() }

// nearer is the one of two readings of a day that is meant where no verb tells: that
// which is gone by, unless the one to come is far nearer to publication.
func (r *reader) nearer(gone, ahead dated) dated {
	first, _ := ahead.when.Span()
	_, last := gone.when.Span()
	if soon := first - r.published; !ahead.vague && soon > 0 && farther*soon < r.published-last {
		return ahead
	}
	return gone
}

// resolve works one time out, and keeps what later words may count from.
func (r *reader) resolve(m moment, ahead bool) (dated, bool) {
	base := timex.Base{Published: r.published, Ahead: ahead, Year: r.spoken.year}
	base.Day, base.HasDay = r.lastDay()
	when, rule, ok := m.Resolve(base)
	if !ok {
		return dated{}, false
	}
	if m.Stated() {
		first, _ := when.Span()
		r.spoken.year, _, _ = first.Date()
	}
	return dated{when: when, words: m.Words, rule: rule, vague: m.Vague()}, true
}

// lastDay is the day that a claim before spoke of.
func (r *reader) lastDay() (model.Day, bool) {
	for i := len(r.claims) - 1; i >= 0; i-- {
		for _, w := range []model.When{r.claims[i].when.when, r.claims[i].said.when} {
			if first, last := w.Span(); !w.IsZero() && first == last && w.Precision() != model.ToRange {
				return first, true
			}
		}
	}
	return 0, false
}

// borrowed is the time of another act of the same sentence where this one has
// none; else what the day of publication tells.
func (r *reader) borrowed(s *sentence, f facts, i int) dated {
	a := f.acts[i]
	if d, ok := r.sinceThen(s, a); ok {
		return d
	}
	if a.form == "noun" && s.has("after", a.from-5, a.from) && !s.has("in", a.from-5, a.from) {
		return r.open(a.stance, a.words) // "left on Monday after talks": these were before
	}
	for j := range f.acts {
		depends := s.purpose(a) || s.infinitive(a.from)
		if j == i || f.acts[j].stance != a.stance && !depends {
			continue
		}
		d := r.time(f.times[j], f.acts[j].ahead)
		if d.when.IsZero() || d.vague {
			continue
		}
		if s.purpose(a) && f.acts[j].stance == model.Happened {
			return from(d)
		}
		return d
	}
	return r.open(a.stance, a.words)
}

// from is the time from a day on: what somebody came for is after they came.
func from(d dated) dated {
	first, _ := d.when.Span()
	when, _ := model.ParseWhen(first.String() + "/..")
	return dated{when: when, words: d.words, rule: "from then on: what they came for", vague: true}
}

// sinceThen is the stretch from a time in a clause with "since" to publication.
func (r *reader) sinceThen(s *sentence, a act) (dated, bool) {
	for _, t := range s.times {
		if clause := s.clauseOf(t.from); !s.backdrop(clause) || s.words[clause].clause == s.words[a.from].clause {
			continue
		}
		d, ok := r.resolve(t, false)
		start, _, _ := strings.Cut(d.when.String(), "/")
		when, err := model.ParseWhen(start + "/" + r.published.String())
		if ok && err == nil {
			return dated{when: when, words: d.words, rule: "from then to the day of publication"}, true
		}
	}
	return dated{}, false
}

// open is a time of which only the side of publication is known.
func (r *reader) open(stance, words string) dated {
	edtf, rule := "../"+r.published.String(), "by the day of publication; no day is given"
	if stance == model.Planned {
		edtf, rule = r.published.String()+"/..", "from the day of publication onwards, since no day is given"
	}
	when, _ := model.ParseWhen(edtf)
	return dated{when: when, words: words, rule: rule, vague: true}
}
