package draft

import "strings"

// run is a row of words that may be a name.
type run struct {
	from, to int
	role     string
	why      string
	sure     Sure
}

// runs finds the names of a sentence.
func (r *reader) runs(s *sentence) (all []run) {
	role, roleEnd := "", -1
	for i := 0; i < len(s.words); {
		if size := s.size(i, "role"); size > 0 && !s.named(i, r.tongue) {
			role, roleEnd = s.role(i, size), i+size
			if after := s.words[roleEnd-1].after; after != "" && after != "." && after != "," {
				roleEnd = -1
			}
			i += size
			continue
		}
		end := s.runEnd(i)
		if end == i {
			i++
			continue
		}
		if n, ok := r.judge(s, run{from: i, to: end}, role, roleEnd == i); ok {
			all = append(all, n)
		}
		i = end
	}
	return all
}

// named tells whether a word that may be an office is rather a first name:
// "Prince Smith" is left to be an office, "Dean Martin" is not.
func (s *sentence) named(i int, t tongue) bool {
	next := i + 1
	return s.words[i].capital && len(t.given.Of(s.words[i].lower)) > 0 && next < len(s.words) && s.words[next].capital && s.words[i].after == ""
}

// role is an office with the country or house that stands before it, as "Russian
// President".
func (s *sentence) role(i, size int) string {
	from := i
	for from > 0 && s.words[from-1].after == "" && (s.size(from-1, "people") == 1 || demonym(s.words[from-1])) {
		from--
	}
	return s.text[s.words[from].start:s.words[i+size-1].end]
}

// demonym tells whether a word looks like "Croatian" or "Japanese".
func demonym(w word) bool {
	if !w.capital {
		return false
	}
	for _, ending := range []string{"an", "ese", "ish", "i"} {
		if strings.HasSuffix(w.lower, ending) {
			return true
		}
	}
	return false
}

// particles stand in lower case within names.
var particles = map[string]bool{"bin": true, "al": true, "van": true, "von": true, "de": true, "der": true, "den": true, "la": true, "del": true, "di": true,
	"da": true, "ben": true, "ibn": true, "el": true, "ter": true, "le": true, "du": true, "dos": true, "af": true, "zu": true}

// runEnd is where a row of words ends that may be a name and begins at i; i
// where none begins.
func (s *sentence) runEnd(i int) int {
	if !s.nameable(i) {
		return i
	}
	end := i + 1
	for end < len(s.words) {
		before := s.words[end-1]
		if before.owner || before.after != "" && (before.after != "." || len([]rune(before.text)) > 1) {
			break
		}
		step := 0
		for step < 2 && end+step < len(s.words) && particles[s.words[end+step].lower] && !s.words[end+step].capital {
			step++
		}
		if end+step >= len(s.words) || !s.nameable(end+step) {
			break
		}
		end += step + 1
	}
	return end
}

// nameable tells whether a word may be of a name.
func (s *sentence) nameable(i int) bool {
	w := s.words[i]
	if demonym(w) && i+1 < len(s.words) && s.size(i+1, "role") > 0 {
		return false
	}
	return w.capital && s.size(i, "never") != 1 && s.size(i, "people") != 1 && s.size(i, "role") == 0 && !strings.ContainsAny(w.text, "0123456789")
}

// judge says whether a run is somebody's name, and what speaks for it.
func (r *reader) judge(s *sentence, n run, role string, office bool) (run, bool) {
	for i := n.from; i < n.to; i++ {
		if s.size(i, "group") > 0 {
			return n, false
		}
	}
	if !office {
		for k := n.from; k+1 < n.to; k++ {
			if r.isGiven(s.words[k].lower) {
				n.from = k
				break
			}
		}
	}
	if r.tongue.code == "de" && !office && n.to-n.from > 2 && n.from > 0 && !s.words[n.from-1].capital && s.words[n.from-1].after == "" {
		n.role, n.why, n.sure = s.words[n.from].text, "it stands behind what seems to be an office", Unsure
		n.from++
		return n, true
	}
	size := n.to - n.from
	given := size > 1 && r.isGiven(s.words[n.from].lower)
	switch {
	case office && (size > 1 || s.words[n.from-1].after == "" && (s.words[n.from-1].capital || r.tongue.code != "en")):
		n.role, n.why, n.sure = role, "an office stands before it", Stated
	case given:
		n.role, n.why, n.sure = s.behind(n.to), "it begins with a first name", Likely
	case size > 1 && size < 4 && s.size(n.to, "say") > 0 && r.tongue.code == "en" && r.places.Find(s.name(n.from, n.to)) == nil:
		n.why, n.sure = "it says something", Unsure
	case size > 1 && size < 4 && r.tongue.code == "en" && s.does(n) && !r.isPlace(s, n):
		n.why, n.sure = "it does something, as people do", Unsure
	case size == 1 && demonym(s.words[n.from]) && n.to < len(s.words) && !s.words[n.to].capital && strings.HasSuffix(s.words[n.to].lower, "s"):
		return n, false // "met Tanzanian officials"
	case size == 1 && n.from > 0 && r.tongue.code == "en" && (s.meets(n.from) || s.size(n.to, "say") > 0 && s.words[n.from].after == "") && r.places.Find(s.name(n.from, n.to)) == nil:
		n.why, n.sure = "somebody met them or they said something; no first name is given", Unsure
	default:
		return n, false
	}
	return n, true
}

// does tells whether a row of words stands where somebody does who does something:
// right before a verb, or joined to one who stands there.
func (s *sentence) does(n run) bool {
	if s.landform(n.from) > n.from {
		return false
	}
	end := n.to
	for end < len(s.words) && s.words[end-1].after == "" && s.size(end, "joins") > 0 && end+1 < len(s.words) && s.nameable(end+1) {
		end = s.runEnd(end + 1)
	}
	return end < len(s.words) && s.words[end-1].after == "" && !s.words[n.to-1].owner && (s.verbs(end, end+1) || s.size(end, "state")+s.size(end, "aux") > 0)
}

// isPlace tells whether a row of words is a place, or begins with one: "Leeds United".
func (r *reader) isPlace(s *sentence, n run) bool {
	return r.places.Find(s.name(n.from, n.to)) != nil || r.places.Find(s.name(n.from, n.from+1)) != nil
}

// meets tells whether "met" or its like ends right before a word.
func (s *sentence) meets(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		for _, t := range s.tags[k] {
			if t.class == "act" && gathering[t.kind] && t.form != "noun" && k+t.size == i {
				return true
			}
		}
	}
	return false
}

func (r *reader) isGiven(word string) bool {
	return len(r.tongue.given.Of(nominativeGiven(word, r.tongue))) > 0
}

// behind is the office that stands behind a name: ", an aide to …".
func (s *sentence) behind(i int) string {
	if i == 0 || i > len(s.words) || !strings.HasPrefix(s.words[i-1].after, ",") {
		return ""
	}
	for k := i; k < min(i+4, len(s.words)); k++ {
		if size := s.size(k, "role"); size > 0 && !s.words[k].capital {
			return s.role(k, size)
		}
		if strings.Contains(s.words[k].after, ",") {
			break
		}
	}
	return ""
}

// name is the text of some words, without the 's of the last.
func (s *sentence) name(from, to int) string {
	words := make([]string, 0, to-from)
	for _, w := range s.words[from:to] {
		text := w.text
		if w.after == "." && len([]rune(text)) == 1 {
			text += "."
		}
		words = append(words, text)
	}
	return strings.Join(words, " ")
}
