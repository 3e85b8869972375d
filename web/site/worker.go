package site

import (
	_ "embed"
	"encoding/json"
	"strings"
)

//go:embed sw.js
var worker string

// worker writes the service worker last, when all that it keeps is known. Its
// version is a hash of that and of the worker itself.
func (s *site) worker() error {
	events := []string{}
	for _, e := range s.order { // none of a story in periods, whose events have no pages
		events = append(events, e.ID)
	}
	lists, all := []string{}, worker
	for _, list := range []struct {
		slot string
		of   any
	}{{"{{files}}", rows(s.kept)}, {"{{later}}", rows(s.later)}, {"{{events}}", events}} {
		text, err := json.Marshal(list.of)
		if err != nil {
			return err
		}
		lists, all = append(lists, list.slot, string(text)), all+string(text)
	}
	lists = append(lists, "{{version}}", `"`+short([]byte(all))+`"`)
	return s.put("sw.js", []byte(strings.NewReplacer(lists...).Replace(worker)))
}

// rows are files as the worker has them: name, hash and kind.
func rows(files []file) [][3]string {
	all := make([][3]string, len(files))
	for i, f := range files {
		all[i] = [3]string{f.name, f.hash, f.kind}
	}
	return all
}
