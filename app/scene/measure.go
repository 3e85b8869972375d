package scene

import "strings"

// Letters by width in em, after the Adobe font metrics of Helvetica, which the
// sans faces of the stack stay close to. Cyrillic is after the widest of
// Liberation Sans, Inter 4 and Roboto 3, as a browser measures them; Arabic,
// whose letters join, after DejaVu Sans and Noto Sans Arabic over the titles and
// names of the story, of which none is wider than this. Text is measured by this table and
// never by the page, so that the prerendered figure and the live one agree to
// the bit.
var classes = []struct {
	letters string
	width   float64
}{
	{"ijl'|.,:;! ", 0.26}, {"ftI()[]r/-", 0.32}, {"csxyzkvJ", 0.5},
	{"abdeghnopqu0123456789?$L–", 0.556}, {"FTZ", 0.611}, {"ABEKPSVXY&", 0.667},
	{"CDHNRUw", 0.722}, {"GOQ", 0.778}, {"mMW%—", 0.86}, {"…", 1},
	{"іїІЇ", 0.27}, {"гтґ", 0.46}, {"зху", 0.53}, {"«»ГҐ", 0.56}, {"абвдеийклнопрсцчьэяєё", 0.58},
	{"АБВЕЁЗКРТУХЧЬ", 0.66}, {"ИЙЛНПСЦЭЄЯ", 0.72}, {"жмфшщыюДОФ", 0.8}, {"МЫ", 0.87}, {"ЖШЩЮ", 0.95},
	{"\u200e\u200f\u2068\u2069", 0}, {"اأإآ", 0.46}, {"ل", 0.52}, {"رزدذةه", 0.57}, {"ف", 0.8}, {"سشصضطظ", 0.9},
}

const (
	otherWidth = 0.62 // of a letter in no class
	slack      = 1.04 // for faces wider than Helvetica
	boldness   = 1.06
	tracking   = 1.16 // of letters that are set apart
)

// widths are classes by letter; those of ASCII, the most, by index.
var ascii, widths = tabled()

func tabled() (first [128]float64, all map[rune]float64) {
	all = map[rune]float64{}
	for i := len(classes) - 1; i >= 0; i-- {
		for _, r := range classes[i].letters {
			all[r] = classes[i].width
		}
	}
	for r := range first {
		first[r] = otherWidth
		if w, ok := all[rune(r)]; ok {
			first[r] = w
		}
	}
	return first, all
}

func advance(r rune) float64 {
	if r < 128 {
		return ascii[r]
	}
	if w, ok := widths[r]; ok {
		return w
	}
	return otherWidth
}

// Measure gives the width in px of s set in the sans face at size px.
func Measure(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		w += advance(r)
	}
	return w * size * slack
}

// wrap breaks s at spaces into lines no wider than width, where words allow.
func wrap(s string, size, width float64) []string { return fill(strings.Fields(s), size, width) }

// fill puts words, or phrases that must not be broken, on as few lines.
func fill(words []string, size, width float64) []string {
	var lines []string
	for _, word := range words {
		n := len(lines)
		if n > 0 && Measure(lines[n-1]+" "+word, size) <= width {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// balanced breaks s into as few lines as wrap does, and these as even as they can
// be: no word is left alone on the last.
func balanced(s string, size, width float64) []string {
	lines := wrap(s, size, width)
	for narrow := width - 4; narrow > 0; narrow -= 4 {
		next := wrap(s, size, narrow)
		if len(next) > len(lines) || widest(next, size) > narrow {
			break
		}
		lines = next
	}
	return lines
}

// unwidowed breaks s as wrap does, and evens its lines where the last would be much
// shorter than the others.
func unwidowed(s string, size, width float64) []string {
	lines := wrap(s, size, width)
	if n := len(lines); n > 1 && Measure(lines[n-1], size) < 0.4*widest(lines, size) {
		return balanced(s, size, width)
	}
	return lines
}

// shorten cuts s after a word, or within the first where that alone is too
// long, so that it is no wider than width.
func shorten(s string, size, width float64) string {
	if Measure(s, size) <= width {
		return s
	}
	room := width - Measure("…", size)
	if lines := wrap(s, size, room); len(lines) > 0 && Measure(lines[0], size) <= room {
		return lines[0] + "…"
	}
	letters := []rune(s)
	for len(letters) > 1 && Measure(string(letters), size) > room {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

func widest(lines []string, size float64) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, Measure(l, size))
	}
	return w
}
