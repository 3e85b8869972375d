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
	if len(people) == 1 { // one person's are given as they stand
		return b.WaysInPieces(model.AtOnce, people[0])
	}
	each := make([][]Move, len(people))
	for i, p := range people {
		each[i] = b.WaysInPieces(model.AtOnce, p)
	}
	return slices.Concat(each...)
}

// WaysInPieces gives one person's, and pauses between pieces of the work: whoever asks
// meanwhile does not wait for it.
func (b *Book) WaysInPieces(pause func(), person string) []Move {
	b.lock.Lock()
	own, known := b.ways[person]
	b.lock.Unlock()
	if !known {
		own = slices.Clip(story{b.index}.ways(pause, person))
		b.lock.Lock()
		b.ways[person] = own
		b.lock.Unlock()
	}
	return own
}
