package track

import (
	"slices"
	"sync"

	"dateline/data/model"
)

// Book has the ways and the tracks of a story's people, each person's worked out when
// they are first asked for: what a page asks again at every drawing, and at every thing
// that is pointed at. Several may ask at once.
type Book struct {
	index  *model.Index
	lock   sync.Mutex
	ways   map[string][]Move
	tracks map[string]Track
}

// NewBook is a book of which nothing is worked out yet.
func NewBook(index *model.Index) *Book {
	return &Book{index: index, ways: map[string][]Move{}, tracks: map[string]Track{}}
}

// Of gives what the function of that name gives.
func (b *Book) Of(person string) Track {
	b.lock.Lock()
	defer b.lock.Unlock()
	own, known := b.tracks[person]
	if !known {
		own = Of(b.index, person)
		b.tracks[person] = own
	}
	return own
}

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
