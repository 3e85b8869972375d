package dom

import "testing"

func TestAttempt(t *testing.T) {
	t.Run("what is done is no refusal", func(t *testing.T) {
		done := false
		if err := attempt(func() { done = true }); err != nil || !done {
			t.Errorf("%v, %v", done, err)
		}
	})
	t.Run("a fault of our own goes on its way", func(t *testing.T) {
		var none map[string]int
		for says, do := range map[string]func(){
			"a nil map is written": func() { none[t.Name()]++ },
			"an index is too high": func() { _ = make([]int, 1)[len(t.Name())] },
			"a panic of words":     func() { panic("no such thing") },
		} {
			if !panics(func() { _ = attempt(do) }) {
				t.Errorf("%s, and nobody hears of it", says)
			}
		}
	})
}

func panics(do func()) (did bool) {
	defer func() { did = recover() != nil }()
	do()
	return false
}
