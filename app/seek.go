package app

import (
	"cmp"
	"strings"

	"dateline/app/dom"
	"dateline/app/search"
	"dateline/data/model"
)

// sought is what is searched for, and the day up to which one knows.
type sought struct {
	query string
	asOf  model.Day
}

// sought is what stands in the search box or, where nothing does, the words that
// filter the events.
func (s session) sought() sought {
	query := cmp.Or(strings.TrimSpace(s.desk.Typed), s.state.Filter.Query)
	if query == "" {
		return sought{}
	}
	return sought{query, s.state.AsOf}
}

// seek has the page around look for the same words in the rest of a story that has
// many pages.
func (r *Root) seek() {
	now := r.now.sought()
	if now == r.live.sought {
		return
	}
	r.live.sought = now
	dom.Seek(now.query, func() (int, string) {
		return r.world.Having(r.page().View, now.query), search.Patterns(now.query)
	})
}
