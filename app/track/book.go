package track

import (
	"slices"
	"sync"

	"dateline/data/model"
)

// Book has the ways of a story's people, each person's worked out when they are first
// asked for: what a page asks again at every thing that is pointed at. Several may ask
// at once.
type Book struct {
	index *model.Index
	lock  sync.Mutex
	ways  map[string][]Move
}

// NewBook is a book of which nothing is worked out yet.
func NewBook(index *model.Index) *Book { return &Book{index: index, ways: map[string][]Move{}} }

// Ways gives what the function of that name gives.
func (b *Book) Ways(people ...string) []Move {
	b.lock.Lock()
	defer b.lock.Unlock()
	each := make([][]Move, len(people))
	for i, p := range people {
		own, known := b.ways[p]
		if !known {
			own = story{b.index}.ways(p)
			b.ways[p] = own
		}
		each[i] = slices.Clip(own)
	}
	if len(each) == 1 { // one person's are given as they stand
		return each[0]
	}
	return slices.Concat(each...)
}
