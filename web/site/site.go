// Package site makes the hosted form of a story's page: a page for the story and
// one for each event, what other sites and search engines read of them, the
// pictures that links are shown with, and the worker that keeps it all for a
// visit without a network. It gives files to whoever writes them: no disk, no
// clock, no network, and the same parts always give the same bytes.
package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"

	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/data/period"
	"dateline/web/page"
)

// Write writes the hosted form of a page as files of one folder, each through
// put, with the program as a file of its own that browsers compile while it
// comes. All addresses in it are relative, so the folder may lie anywhere.
//
// It fails on parts that no page can be made of, on a base that is no http address,
// and as put does.
//
//	index.html            the story, with map and timeline
//	event/ID.html         one event, to read and to lead into the story
//	event.HASH.css, .js   what these pages have in common
//	app.HASH.packed       the program, gzipped
//	event/ID.png          what a link is shown with; card.png for the story
//	sw.js                 keeps the site for the next visit
//
// Where the story is divided, there are as many pages as periods and no events':
//
//	index.html, period/N.html   a period; the first is the story's own page
//	period/N.HASH.packed        its story, gzipped
//	where/N.json                in which period an event stands; see period.Directory
//	words/N.json                in which periods a word stands; see period.Lexicon
func Write(p page.Parts, o Options, put func(name string, text []byte) error) error {
	s, err := newSite(p, o, put)
	if err != nil {
		return err
	}
	steps := []func() error{s.program, s.shared, s.pages, s.pictures, s.about, s.worker}
	if s.division != nil {
		steps = []func() error{s.program, s.periods, s.directory, s.lists, s.pictures, s.about, s.worker}
	}
	for _, write := range steps {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

// Options say how a site is written.
type Options struct {
	// Base is the address that the folder will have, or "" where it is not known: what
	// by its nature needs a whole address is then left out (canonical links, the site
	// map, oEmbed).
	Base string

	// Most is how many claims a page has at most: a story of more is divided by time
	// into periods. 0 divides none.
	Most int
}

// site is a site in the making.
type site struct {
	*page.Builder
	base  string // ends in a slash, or is empty
	index *model.Index
	lang  string
	words *i18n.Words
	app   string                               // the program's name
	kept  []file                               // what the worker keeps
	later []file                               // what it keeps once that is asked for
	put   func(name string, text []byte) error // writes a file

	order     []model.Event // in the order of time
	sheet     string        // of the events' pages, the name of its file
	script    string        // likewise
	cardScale float64       // of the events' cards

	division *period.Division // of a story that is divided, or nil
	lexicon  *period.Lexicon  // of its words, as far as its periods are written
}

// file is one that the worker keeps, under the name by which it is asked for.
type file struct {
	name, hash, kind string
}

func newSite(p page.Parts, o Options, put func(string, []byte) error) (*site, error) {
	base, err := based(o.Base)
	if err != nil {
		return nil, err
	}
	lang := p.Story.First()
	pages, err := page.NewBuilder(p)
	if err != nil {
		return nil, err
	}
	s := &site{Builder: pages, base: base, index: model.NewIndex(p.Story), lang: lang, words: i18n.Telling(lang, lang), put: put, cardScale: 1}
	if o.Most > 0 && len(p.Story.Claims) > o.Most {
		s.division = period.Divide(p.Story, o.Most)
		s.lexicon = s.division.Lexicon()
		return s, nil
	}
	return s, s.ofEvents()
}

// ofEvents makes ready for a site with a page for each event.
func (s *site) ofEvents() error {
	for _, e := range s.Story.Events {
		if e.ID == "" || strings.ContainsAny(e.ID, `/\%?#.`) {
			return fmt.Errorf("site: the event %q cannot name a file", e.ID)
		}
	}
	s.order = s.index.InTime()
	if len(s.order) > manyEvents {
		s.cardScale = 0.5
	}
	return nil
}

// manyEvents is from how many on the cards of events are half as large: 600 by 315
// pixels is the least at which networks still show a picture across, and a third
// of the bytes.
const manyEvents = 200

// based makes sure that a base is a whole address, and a folder's.
func based(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("site: the base %q is not an address such as https://example.org/story/", base)
	}
	return strings.TrimSuffix(base, "/") + "/", nil
}

// cached writes a file that the worker keeps. A folder's own page is asked for
// by the folder's name.
func (s *site) cached(name, kind string, text []byte) error {
	s.kept = append(s.kept, file{strings.TrimSuffix(name, "index.html"), hashOf(text), kind})
	return s.put(name, text)
}

// named is the name of a file that no other bytes have.
func named(stem string, text []byte, ext string) string { return stem + short(text) + ext }

// short is enough of a hash for a name.
func short(text []byte) string { return hashOf(text)[:12] }

func hashOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// program writes the program under a name that no other program has. It is gzipped
// for every host, and the page unpacks it: bare it is five times as large, and
// most hosts would send it so.
func (s *site) program() error {
	program, err := page.Packed(s.Program)
	if err != nil {
		return err
	}
	s.app = named("app.", program, ".packed")
	return s.cached(s.app, "application/octet-stream", program)
}
