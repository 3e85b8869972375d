package scene

import (
	"math"
	"strconv"
	"strings"
)

// stepped writes an outline by its steps, from where it begins: a step is shorter than a
// pixel's place, and one along or across the page has one number. What is not of lines and
// bows between points of the page stays as it is.
func stepped(d string) string {
	var w stepper
	for rest := d; rest != ""; {
		end := 1 + strings.IndexFunc(rest[1:], func(r rune) bool { return r >= 'A' })
		if end == 0 {
			end = len(rest)
		}
		if !w.command(rest[0], rest[1:end]) {
			return d
		}
		rest = rest[end:]
	}
	return w.String()
}

// stepper writes steps in tenths of a pixel, as pixels are rounded to.
type stepper struct {
	strings.Builder
	x, y int
	last byte // the command before, which need not be said twice
}

// command writes one with its places, if it is one that it knows.
func (w *stepper) command(name byte, places string) bool {
	n, ok := tenths(places)
	switch {
	case ok && name == 'M' && len(n) == 2:
		w.put('M', n...)
		w.last = 0 // places that follow would be those of a line
	case ok && name == 'L' && len(n) == 2 && n[1] == w.y:
		w.put('h', n[0]-w.x)
	case ok && name == 'L' && len(n) == 2 && n[0] == w.x:
		w.put('v', n[1]-w.y)
	case ok && name == 'L' && len(n) == 2:
		w.put('l', n[0]-w.x, n[1]-w.y)
	case ok && name == 'Q' && len(n) == 4:
		w.put('q', n[0]-w.x, n[1]-w.y, n[2]-w.x, n[3]-w.y)
	default:
		return false
	}
	w.x, w.y = n[len(n)-2], n[len(n)-1]
	return true
}

// put writes a command with its numbers, of which a minus parts as well as a space.
func (w *stepper) put(name byte, numbers ...int) {
	spaced := name == w.last
	if !spaced {
		w.WriteByte(name)
	}
	w.last = name
	for _, n := range numbers {
		if spaced && n >= 0 {
			w.WriteByte(' ')
		}
		w.WriteString(short(n))
		spaced = true
	}
}

// short writes tenths without a nought before the point.
func short(n int) string {
	text := strconv.FormatFloat(float64(n)/10, 'f', -1, 64)
	if -10 < n && n < 10 {
		return strings.Replace(text, "0.", ".", 1)
	}
	return text
}

// tenths reads places of pixels.
func tenths(places string) (out []int, ok bool) {
	for _, f := range strings.Fields(places) {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil {
			return nil, false
		}
		out = append(out, int(math.Round(v*10)))
	}
	return out, true
}
