// Package furniture tells what in an article is not of its story: menus,
// captions, bylines, lines that ask to subscribe or to read on. Editors call
// such things page furniture.
//
// It takes an article's paragraphs and gives a mark for each passage that it
// knows as one; it takes nothing out, so that passages keep their numbers. It
// goes by what a line looks like and by the words in kinds.go; where in doubt a
// passage is of the story.
package furniture

import (
	"dateline/data/model"
	"dateline/data/passage"
)

// The kinds of furniture, in the words that a message has for them.
const (
	Menu     = "a menu entry or a label"
	Headline = "the headline"
	Heading  = "a heading"
	Byline   = "a byline"
	Dateline = "a date"
	Caption  = "a caption"
	Credit   = "a picture's credit"
	Offer    = "an offer or a subscription"
	Further  = "a link to something else"
	Address  = "an address"
	Repeated = "a line that stands here before"
)

// Mark says what a passage is.
type Mark struct {
	Paragraph, Sentence int // from 1
	Kind, Words         string
}

// Number writes where the passage stands as paragraph.sentence.
func (m Mark) Number() string {
	return passage.Number(model.Locator{Paragraph: m.Paragraph, Sentence: m.Sentence})
}

// Find marks the furniture of an article, in its order.
func Find(paragraphs []passage.Paragraph) (marks []Mark) {
	seen := map[string]bool{}
	headline := false
	for i, p := range paragraphs {
		kinds := sentences(p.Sentences, i == 0 || i+1 == len(paragraphs))
		for j, words := range p.Sentences {
			kind := kinds[j]
			switch {
			case seen[bare(words)]:
				kind = Repeated
			case kind == "" && heading(p.Sentences, j) && !headline && i < opening:
				kind, headline = Headline, true
			case kind == "" && heading(p.Sentences, j):
				kind = Heading
			}
			if seen[bare(words)] = true; kind != "" {
				marks = append(marks, Mark{i + 1, j + 1, kind, words})
			}
		}
	}
	if !headline {
		promote(marks)
	}
	return marks
}

// promote takes the line with which an article begins for its headline where nothing else
// is: "Climbers back in Kathmandu" is as short as a menu's entry.
func promote(marks []Mark) {
	if len(marks) > 0 && marks[0].Number() == "1.1" && marks[0].Kind == Menu && passage.Words(marks[0].Words) >= titled {
		marks[0].Kind = Headline
	}
}

// titled is how many words a headline has at least, letters where no space parts words:
// two are a menu's entry.
const titled = 3

// opening is how many paragraphs may stand before a headline is none.
const opening = 4

// sentences gives the kind of each sentence of a paragraph, or "".
func sentences(all []string, edge bool) []string {
	kinds := make([]string, len(all))
	for j, words := range all {
		kinds[j] = kindOf(words, edge)
		if kinds[j] == Credit && j > 0 && kinds[j-1] == "" {
			kinds[j-1] = Caption // a credit stands behind its caption
		}
	}
	return kinds
}

// Of gives the kind of each marked passage by its number, as "3.2".
func Of(marks []Mark) map[string]string {
	kinds := map[string]string{}
	for _, m := range marks {
		kinds[m.Number()] = m.Kind
	}
	return kinds
}
