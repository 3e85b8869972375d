package intake

import (
	"cmp"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"dateline/data/model"
	"dateline/data/passage"
)

// annotations reads the Web Annotation Data Model (W3C): a collection, a page of one, or
// one by itself. An annotation is a claim of the article that it targets.
func (f *file) annotations(text []byte) (Result, error) {
	var top any
	if err := json.Unmarshal(text, &top); err != nil {
		return Result{}, f.broken(text, err)
	}
	publisher := model.Publisher{}
	for i, one := range f.items(top) {
		for _, p := range objects(one["creator"]) {
			if scalar(p["type"]) == "Organization" { // a person annotates, and publishes nothing by that
				publisher = cmp.Or(publisher, model.Publisher{Name: scalar(p["name"]), URL: scalar(p["homepage"])})
			}
		}
		f.annotation(one, fmt.Sprintf("annotation %d", i+1))
	}
	r, err := f.assemble()
	r.Story.Publisher = publisher
	return r, err
}

// items are the annotations of whatever has some. Pages that lie elsewhere are not read.
func (f *file) items(top any) (all []map[string]any) {
	for _, one := range objects(top) {
		f.title = cmp.Or(f.title, scalar(one["label"]))
		if one["body"] != nil || one["bodyValue"] != nil {
			all = append(all, one)
		}
		for _, key := range []string{"first", "items"} {
			all = append(all, f.items(one[key])...)
		}
	}
	return all
}

// objects takes one for a list of one, and an address for what it is the address of.
func objects(value any) (all []map[string]any) {
	switch v := value.(type) {
	case map[string]any:
		return []map[string]any{v}
	case string:
		return []map[string]any{{"id": v}}
	case []any:
		for _, one := range v {
			all = append(all, objects(one)...)
		}
	}
	return all
}

// annotation takes one as an entry.
func (f *file) annotation(one map[string]any, label string) {
	e := entry{at: f.at, label: label, values: map[string]string{"says": scalar(one["bodyValue"])}}
	for _, body := range objects(one["body"]) {
		f.body(e, body, cmp.Or(scalar(body["purpose"]), scalar(one["motivation"])))
	}
	for _, target := range objects(one["target"]) {
		aim(e, target)
	}
	f.known(&e, scalar(one["created"]))
	f.entries = append(f.entries, e)
}

// body takes what an annotation has: a claim, its stance, the title of its event, or a
// link to that.
func (f *file) body(e entry, body map[string]any, purpose string) {
	words := flat(stripped(scalar(body["value"])))
	switch {
	case purpose == "linking":
		if _, id, ok := strings.Cut(scalar(body["source"]), "#event-"); ok {
			e.values["event_id"] = ownID(id)
		}
	case purpose == "identifying":
		e.values["event"] = words
	case purpose == "tagging" || purpose == "classifying":
		if stance := strings.ToLower(words); slices.Contains(model.Stances, stance) {
			e.values["status"] = stance
		}
	case words != "" && e.values["says"] == "":
		e.values["says"] = words
		if lang := scalar(body["language"]); lang != "" && len(f.entries) == 0 {
			f.Language = lang
		}
	}
}

// aim takes the passage that an annotation is of: its article, and where in that.
func aim(e entry, target map[string]any) {
	source := cmp.Or(scalar(target["source"]), scalar(target["id"]))
	for _, s := range objects(target["source"]) {
		source = cmp.Or(scalar(s["id"]), source)
	}
	page, part, _ := strings.Cut(source, "#")
	e.values["target"] = page
	if model.OnWeb(page) {
		e.values["url"] = page
	}
	if sum, ok := strings.CutPrefix(page, "ni:///sha-256;"); ok {
		if hash, err := base64.RawURLEncoding.DecodeString(sum); err == nil {
			e.values["story_sha256"] = hex.EncodeToString(hash)
		}
	}
	fragment(e, part)
	for _, s := range objects(target["selector"]) {
		selected(e, s)
	}
}

// selected takes what a selector says of a passage, and what refines it.
func selected(e entry, s map[string]any) {
	switch scalar(s["type"]) {
	case "FragmentSelector":
		fragment(e, scalar(s["value"]))
	case "TextQuoteSelector":
		if quote := flat(scalar(s["exact"])); quote != "" {
			e.values["sentence_sha256"] = passage.Hash(quote)
		}
	}
	for _, refined := range objects(s["refinedBy"]) {
		selected(e, refined)
	}
}

// fragment takes a locator of ours, as paragraph=7 or sentence=1&sha256=….
func fragment(e entry, text string) {
	values, err := url.ParseQuery(text)
	if err != nil {
		return
	}
	for key, column := range map[string]string{"paragraph": "paragraph", "sentence": "sentence", "sha256": "sentence_sha256"} {
		if v := values.Get(key); v != "" {
			e.values[column] = v
		}
	}
}

// known dates what an annotation says, which has no date of its own: it was known by the
// day on which the annotation was made, else by the one that whoever takes the file in
// gives.
func (f *file) known(e *entry, created string) {
	day, err := model.ParseWhen(day10(created))
	if err != nil || day.IsZero() {
		day = f.Published
	}
	if day.IsZero() {
		f.wrong(*e, "created", "nothing says by when this was known", "name the day on which the article had appeared, by --published 2025-03-14")
		return
	}
	first, last := day.Span()
	e.values["date_edtf"] = "../" + last.String()
	if e.get("status") == model.Planned {
		e.values["date_edtf"] = first.String() + "/.."
	}
	e.remarks = append(e.remarks, "when: an annotation has no date; it was known by "+last.String())
}
