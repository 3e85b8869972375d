package site

import (
	_ "embed"
	"encoding/json"
	"strconv"

	"dateline/app/search"
	"dateline/data/batch"
	"dateline/data/model"
	"dateline/web/page"
)

var (
	//go:embed period.css
	periodStyle string
	//go:embed period.js
	periodScript string
)

// made is a period as it is written: its page, and its story beside it.
type made struct {
	page, story []byte
	data        string   // the name of the story's file
	words       []string // by which something in it is found
	err         error
}

// periods writes a page for each period, some of them made at once.
func (s *site) periods() error {
	strip := newStrip(s)
	return batch.Each(s.division.Len(), func(i int) made { return s.made(i, strip) }, s.putPeriod)
}

// made makes a period. The land and the picture of its page are those of its own
// places and events; the story is a file beside it, which comes while the program does.
func (s *site) made(i int, strip *strip) (m made) {
	own := s.of(i)
	m.words = search.Words(own.index)
	if m.story, m.err = page.PackedStory(own.Story); m.err != nil {
		return m
	}
	m.data = named("period/"+strconv.Itoa(i+1)+".", m.story, ".packed")
	m.page, m.err = own.periodPage(own.ofPeriod(i), m.data, strip.under(i))
	return m
}

// of is the site of a period alone, from which pages are made and none is written: it
// shares nothing with s that changes.
func (s *site) of(i int) *site {
	pages := s.Of(s.division.Story(i))
	return &site{
		Builder: pages, base: s.base, lang: s.lang, words: s.words, app: s.app, cardScale: s.cardScale,
		index: model.NewIndex(pages.Story), division: s.division,
	}
}

func (s *site) periodPage(l leaf, data, foot string) ([]byte, error) {
	head, err := s.head(l)
	if err != nil {
		return nil, err
	}
	v := s.variant(l, head)
	v.Data, v.Foot, v.Style, v.Script, v.Ready = l.up+data, foot, periodStyle, periodScript+register, nearby
	return s.Page(v)
}

// nearby has a browser that can start the page of the period before or after while the
// pointer rests on its link or presses it
// (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API).
const nearby = `{"prerender":[{"where":{"selector_matches":"#periods a[rel]"},"eagerness":"moderate"}]}`

// putPeriod writes a period. The first, with which the story opens, is kept for a
// visit without a network, the others once they have been read.
func (s *site) putPeriod(i int, m made) error {
	if m.err != nil {
		return m.err
	}
	s.lexicon.Add(i, m.words)
	name, put := pageOf(i), s.deferred
	if i == 0 {
		put = s.cached
	}
	if err := put(name, "text/html; charset=utf-8", m.page); err != nil {
		return err
	}
	if err := copies(name, m.page, s.put); err != nil {
		return err
	}
	return put(m.data, "application/octet-stream", m.story)
}

// deferred writes a file that the worker keeps once it has been asked for.
func (s *site) deferred(name, kind string, text []byte) error {
	s.later = append(s.later, file{name, hashOf(text), kind})
	return s.put(name, text)
}

// pageOf is the path of a period's page.
func pageOf(i int) string {
	if i == 0 {
		return "index.html"
	}
	return "period/" + strconv.Itoa(i+1) + ".html"
}

// upFrom leads from a period's page to the site's folder.
func upFrom(i int) string {
	if i == 0 {
		return ""
	}
	return "../"
}

// ofPeriod is what the page of a period says of itself; s is the site of that period
// alone, or that of the whole story, whose data for search engines it then has.
func (s *site) ofPeriod(i int) leaf {
	l := s.front()
	if i > 0 {
		l.path, l.framed, l.up = pageOf(i), pageOf(i), upFrom(i)
		l.title += " – " + s.daysOf(i)
	}
	return l
}

// ofPeriods are the pages of all periods.
func (s *site) ofPeriods() (leaves []leaf) {
	for i := range s.division.Len() {
		leaves = append(leaves, s.ofPeriod(i))
	}
	return leaves
}

// daysOf tells the days of a period in the story's words.
func (s *site) daysOf(i int) string { return daysIn(s.words, s.division, i) }

// directory writes in which period each event stands, by number: a page looks up one
// that a link names and that it has not.
func (s *site) directory() error {
	for i, leaf := range s.division.Directory() {
		where := make(map[string]int, len(leaf))
		for _, e := range leaf {
			where[e.Event] = e.Period + 1
		}
		if err := s.lookup("where", i, where); err != nil {
			return err
		}
	}
	return nil
}

// lists writes in which periods each word stands: a page looks up what is searched for.
func (s *site) lists() error {
	for i, leaf := range s.lexicon.Leaves() {
		if err := s.lookup("words", i, leaf); err != nil {
			return err
		}
	}
	return nil
}

// lookup writes one of the files in which a page looks something up, in the order of its
// keys, as JSON has them.
func (s *site) lookup(folder string, i int, leaf any) error {
	text, err := json.Marshal(leaf)
	if err != nil {
		return err
	}
	return s.put(folder+"/"+strconv.Itoa(i)+".json", text)
}
