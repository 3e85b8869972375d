package passage

import "dateline/data/model"

// Coverage counts the sentences of an article, and lists those that no claim
// uses by number, as "3.2", in the article's order.
type Coverage struct {
	Source             string
	Sentences, Claimed int
	Without            []string
}

// CoverageOf is the coverage of a source without its article, from the count
// of sentences that its writer kept; ok is false where none was kept.
func CoverageOf(x *model.Index, source string) (_ Coverage, ok bool) {
	s, ok := x.Source(source)
	if !ok || len(s.Sentences) == 0 {
		return Coverage{}, false
	}
	claimed := map[string]bool{}
	for _, c := range x.ClaimsFrom(source) {
		claimed[Number(c.At)] = true
	}
	return coverage(source, s.Sentences, claimed), true
}

// Within tells whether an article of this shape has a passage there.
func Within(shape []int, at model.Locator) bool {
	return 1 <= at.Paragraph && at.Paragraph <= len(shape) && 1 <= at.Sentence && at.Sentence <= shape[at.Paragraph-1]
}

func coverage(source string, shape []int, claimed map[string]bool) Coverage {
	c := Coverage{Source: source}
	for i, sentences := range shape {
		for j := range sentences {
			c.Sentences++
			if claimed[number(i+1, j+1)] {
				c.Claimed++
				continue
			}
			c.Without = append(c.Without, number(i+1, j+1))
		}
	}
	return c
}
