package export

import (
	"encoding/base64"
	"encoding/hex"
	"hash/fnv"
	"strconv"

	"dateline/data/model"
	"dateline/data/passage"
)

// writeAnnotations writes the Web Annotation Data Model (W3C, 23 February 2017) as one
// collection: an annotation for each claim, whose target is the passage it rests on.
// Of an article that a story does not carry there are no words in it: a fragment names
// paragraph and sentence as the story counts them, and the hash of the sentence, by
// which whoever holds the article finds it. Of one that it carries, the words and their
// place are those that other tools look for.
func writeAnnotations(x *selection) []byte {
	s, ranges := &script{}, x.ranges()
	s.object(func() {
		s.text("@context", "http://www.w3.org/ns/anno.jsonld")
		s.text("id", x.uuid("collection"))
		s.text("type", "AnnotationCollection")
		s.text("label", x.in(x.Story.Title))
		s.whole("total", len(x.Story.Claims))
		if len(x.Story.Claims) == 0 {
			return
		}
		s.key("first")
		s.object(func() {
			s.text("id", x.uuid("page"))
			s.text("type", "AnnotationPage")
			s.whole("startIndex", 0)
			s.key("items")
			s.list(func() {
				for _, c := range x.Story.Claims {
					s.line()
					s.object(func() { x.annotation(s, c, ranges[c.Source]) })
				}
			})
		})
	})
	return append(s.buf, '\n')
}

// ranges are where the passages of the articles stand that the story carries, by source.
func (x *selection) ranges() map[string]passage.Ranges {
	all := map[string]passage.Ranges{}
	for _, source := range x.Story.Sources {
		if source.Text != "" {
			all[source.ID] = passage.RangesOf(source.Text)
		}
	}
	return all
}

func (x *selection) annotation(s *script, c model.Claim, ranges passage.Ranges) {
	s.text("id", x.uuid("claim "+c.ID))
	s.text("type", "Annotation")
	s.text("motivation", "describing")
	x.creator(s)
	s.key("body")
	s.list(func() {
		x.remark(s, "describing", x.in(c.Says), c.Says.Tongue(x.Lang))
		x.remark(s, "tagging", x.word(c.Stance), "")
		if x.word(c.Stance) != c.Stance {
			x.remark(s, "classifying", c.Stance, "") // as programs read it
		}
		title := model.Noun(x.Event(c.Event)).Title
		x.remark(s, "identifying", x.in(title), title.Tongue(x.Lang))
		if to := x.link(c.Event); to != "" {
			s.object(func() {
				s.text("type", "SpecificResource")
				s.text("purpose", "linking")
				s.text("source", to)
			})
		}
	})
	s.key("target")
	s.object(func() {
		source := model.Noun(x.Source(c.Source))
		s.text("type", "SpecificResource")
		s.text("source", x.article(source))
		x.selector(s, source, c.At, ranges)
	})
}

// creator is whoever publishes the story.
func (x *selection) creator(s *script) {
	p := x.Story.Publisher
	if p.Name == "" {
		return
	}
	s.key("creator")
	s.object(func() {
		s.text("type", "Organization")
		s.text("name", p.Name)
		if model.OnWeb(p.URL) {
			s.text("homepage", p.URL)
		}
	})
}

// remark writes words of ours, and the language that they are in where it is known.
func (x *selection) remark(s *script, purpose, words, lang string) {
	s.object(func() {
		s.text("type", "TextualBody")
		s.text("purpose", purpose)
		s.text("value", words)
		s.text("format", "text/plain")
		s.text("language", lang)
	})
}

// article is the address of a source or, where it has none on the web, the name that
// RFC 6920 gives its bytes.
func (x *selection) article(source model.Source) string {
	if model.OnWeb(source.URL) {
		return source.URL
	}
	if sum, err := hex.DecodeString(source.SHA256); err == nil && len(sum) > 0 {
		return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum)
	}
	return x.uuid("source " + source.ID)
}

// selector says where in its article a passage is.
func (x *selection) selector(s *script, source model.Source, at model.Locator, ranges passage.Ranges) {
	if at.Paragraph == 0 {
		return
	}
	s.key("selector")
	from, to, ok := ranges.At(at)
	if !ok {
		fragment(s, at)
		return
	}
	s.list(func() {
		quote(s, []rune(source.Text), from, to)
		fragment(s, at)
	})
}

// fragment writes a passage by its numbers and its hash.
func fragment(s *script, at model.Locator) {
	s.object(func() {
		s.text("type", "FragmentSelector")
		s.text("value", "paragraph="+strconv.Itoa(at.Paragraph))
		s.key("refinedBy")
		s.object(func() {
			s.text("type", "FragmentSelector")
			sentence := "sentence=" + strconv.Itoa(at.Sentence)
			if at.SHA256 != "" {
				sentence += "&sha256=" + at.SHA256
			}
			s.text("value", sentence)
		})
	})
}

// around is how many characters before and after a quote are given, to tell it from
// others of the same words.
const around = 32

// quote writes a passage by its words and by its place.
func quote(s *script, text []rune, from, to int) {
	s.object(func() {
		s.text("type", "TextQuoteSelector")
		s.text("exact", string(text[from:to]))
		s.text("prefix", string(text[max(0, from-around):from]))
		s.text("suffix", string(text[to:min(len(text), to+around)]))
	})
	s.object(func() {
		s.text("type", "TextPositionSelector")
		s.whole("start", from)
		s.whole("end", to)
	})
}

// uuid names a thing of the story the same way each time: 128-bit FNV-1a of the
// story's seal and the thing, as a UUID of version 8 (RFC 9562).
func (x *selection) uuid(thing string) string {
	h := fnv.New128a()
	h.Write([]byte(x.seal + " " + thing))
	id := h.Sum(nil)
	id[6] = id[6]&0x0F | 0x80
	id[8] = id[8]&0x3F | 0x80
	s := hex.EncodeToString(id)
	return "urn:uuid:" + s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}
