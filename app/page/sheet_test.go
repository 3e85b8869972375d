package page

import (
	"testing"
)

func TestSheet(t *testing.T) {
	t.Run("is raised and lowered step by step, and no further", func(t *testing.T) {
		for _, c := range []struct {
			from Sheet
			up   bool
			to   Sheet
		}{{Low, true, Half}, {Half, true, High}, {High, true, High}, {High, false, Half}, {Half, false, Low}, {Low, false, Low}} {
			if got := c.from.Raised(c.up); got != c.to {
				t.Errorf("%d raised %v is %d, not %d", c.from, c.up, got, c.to)
			}
		}
	})
	t.Run("comes round by taps", func(t *testing.T) {
		if got := Half.Next().Next().Next(); got != Half {
			t.Errorf("it is %d", got)
		}
	})
}
