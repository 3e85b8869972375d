package period

import (
	"cmp"
	"hash/fnv"
	"math/bits"
	"slices"
)

// perLeaf is how many events a leaf of the directory has on the average. Some 20 bytes
// each make 10 kB, which is fetched in one go.
const perLeaf = 500

// Entry says in which period an event stands.
type Entry struct {
	Event  string
	Period int // from 0
}

// Directory gives where every event stands, in leaves of bounded size: the leaf of an
// event follows from its id, as the FNV-1a hash of it modulo their number, so that who
// looks for one needs one of them. There are as many as a power of 2, and those of a leaf
// are in the order of their ids.
func (d *Division) Directory() [][]Entry {
	leaves := make([][]Entry, d.Leaves())
	for event, period := range d.at {
		n := leafOf(event, len(leaves))
		leaves[n] = append(leaves[n], Entry{event, period})
	}
	for _, leaf := range leaves {
		slices.SortFunc(leaf, func(a, b Entry) int { return cmp.Compare(a.Event, b.Event) })
	}
	return leaves
}

// Leaves is how many leaves the directory has.
func (d *Division) Leaves() int { return 1 << bits.Len(uint(max(0, len(d.at)-1)/perLeaf)) }

// leafOf gives the leaf, of so many, in which a name is found: by FNV-1a in 32 bits
// (RFC 9923) of it, which a page's script works out too.
func leafOf(name string, leaves int) int {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int(h.Sum32()) & (leaves - 1)
}
