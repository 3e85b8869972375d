package scene

import (
	"cmp"

	"dateline/data/model"
)

// evenly gives a load under which all days are of one width, but for the longest of the
// stretches that runs fold: as many as save far more room than a fold takes. Each that
// does leaves more for the others.
func evenly(runs []run, w float64) Load {
	gaps, days := []run{}, 0.0
	for _, r := range runs {
		if days += r.days(); r.fold {
			gaps = append(gaps, r)
		}
	}
	inOrder(gaps, func(a, b run) int { return cmp.Compare(b.days(), a.days()) })
	folded := 0
	for folded < len(gaps) && gaps[folded].days() < days && gaps[folded].days()*w/days > pays*foldWidth && w > 2*foldWidth {
		days, w = days-gaps[folded].days(), w-foldWidth
		folded++
	}
	return Load{Spans: between(gaps[:folded], runs[0].first, runs[len(runs)-1].last)}
}

// between gives the days from first to last that lie in none of some gaps.
func between(gaps []run, first, last model.Day) (spans [][2]model.Day) {
	inOrder(gaps, func(a, b run) int { return cmp.Compare(a.first, b.first) })
	for _, g := range gaps {
		if first < g.first {
			spans = append(spans, [2]model.Day{first, g.first - 1})
		}
		first = g.last + 1
	}
	if first <= last {
		spans = append(spans, [2]model.Day{first, last})
	}
	return spans
}
