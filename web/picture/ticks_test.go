package picture

import (
	"bytes"
	"math"
	"testing"

	"dateline/data/basemap"
)

func TestTicks(t *testing.T) {
	line := []Tick{{At: 0.1}, {At: 0.101}, {At: 0.102}, {At: 0.501}, {At: 0.502}, {At: 0.505, Here: true}, {At: 0.9}}
	all := dots(line)
	t.Run("no two dots touch, nor one the card's own event", func(t *testing.T) {
		for i, d := range all {
			if math.Hypot(d.at.X-(left+0.505*columnWide), d.at.Y-lineY) < ring+dot {
				t.Errorf("%v touches the card's own", d.at)
			}
			for _, other := range all[:i] {
				if math.Hypot(d.at.X-other.at.X, d.at.Y-other.at.Y) < 2*dot {
					t.Errorf("%v touches %v", d.at, other.at)
				}
			}
		}
	})
	t.Run("who stands alone stands on the line", func(t *testing.T) {
		if last := all[len(all)-1]; last.at.Y != lineY {
			t.Errorf("it stands at %v", last.at)
		}
	})
	t.Run("the line's days stand under it", func(t *testing.T) {
		k := card()
		sheet := NewSheet(basemap.Load(), nil, 1)
		with := sheet.PNG(k)
		k.Ends = [2]string{}
		if bytes.Equal(with, sheet.PNG(k)) {
			t.Error("they do not")
		}
	})
}
