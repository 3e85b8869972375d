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
	files := [][3]string{}
	for _, f := range s.kept {
		files = append(files, [3]string{f.name, f.hash, f.kind})
	}
	events := []string{}
	for _, e := range s.Story.Events {
		events = append(events, e.ID)
	}
	list, err := json.Marshal(files)
	if err != nil {
		return err
	}
	ids, err := json.Marshal(events)
	if err != nil {
		return err
	}
	version := short([]byte(worker + string(list) + string(ids)))
	return s.put("sw.js", []byte(strings.NewReplacer(
		"{{version}}", `"`+version+`"`, "{{files}}", string(list), "{{events}}", string(ids),
	).Replace(worker)))
}
