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
func (b *Book) Ways(people ...string) (ways []Move) {
	b.lock.Lock()
	defer b.lock.Unlock()
	for _, p := range people {
		own, known := b.ways[p]
		if !known {
			own = story{b.index}.ways(p)
			b.ways[p] = own
		}
		if ways == nil {
			ways = slices.Clip(own) // one person's are given as they stand
		} else {
			ways = append(ways, own...)
		}
	}
	return ways
}
