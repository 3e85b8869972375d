package intake

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/data/model"
)

// placemark is a feature of KML 2.2, as far as a story has a place for it.
type placemark struct {
	ID          string  `xml:"id,attr"`
	Name        string  `xml:"name"`
	Description string  `xml:"description"`
	When        string  `xml:"TimeStamp>when"`
	Begin       string  `xml:"TimeSpan>begin"`
	End         string  `xml:"TimeSpan>end"`
	Data        []datum `xml:"ExtendedData>Data"`
	Point       *struct {
		Coordinates string `xml:"coordinates"`
	} `xml:"Point"`
	Line  *struct{} `xml:"LineString"`
	Area  *struct{} `xml:"Polygon"`
	Parts *struct{} `xml:"MultiGeometry"`
}

type datum struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value"`
}

// kml reads a map: each placemark, in whichever folders, is an event and a claim of the
// map itself. Those that draw an exported story's journeys are passed over: their ends
// are events of their own.
func (f *file) kml(text []byte) (Result, error) {
	d := xml.NewDecoder(bytes.NewReader(text))
	var open []string
	for n := 1; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Result{}, f.whole(err.Error(), "export it anew as KML; a KMZ is unpacked first")
		}
		switch el := token.(type) {
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.StartElement:
			if len(open) == 0 && el.Name.Local != "kml" {
				return Result{}, f.whole("this is XML, and no KML", "save it as CSV, JSON, KML or ICS")
			}
			if err := f.element(d, el, open, &n); err != nil {
				return Result{}, f.whole(err.Error(), "export it anew as KML")
			}
			if el.Name.Local != "Placemark" && !heads(open, el) {
				open = append(open, el.Name.Local)
			}
		}
	}
	return f.assemble()
}

// heads tells whether an element says something of the map as a whole.
func heads(open []string, el xml.StartElement) bool {
	return slices.Equal(open, []string{"kml", "Document"}) && (el.Name.Local == "name" || el.Name.Local == "description")
}

// element takes what says something: a placemark, the n-th, or the map's name.
func (f *file) element(d *xml.Decoder, el xml.StartElement, open []string, n *int) error {
	switch {
	case el.Name.Local == "Placemark":
		var p placemark
		err := d.DecodeElement(&p, &el)
		f.placemark(p, fmt.Sprintf("placemark %d", *n))
		*n++
		return err
	case heads(open, el):
		var words string
		err := d.DecodeElement(&words, &el)
		if words = flat(stripped(words)); el.Name.Local == "name" {
			f.title = words
		} else {
			f.summary = words
		}
		return err
	}
	return nil
}

func (f *file) placemark(p placemark, label string) {
	if p.Point == nil && strings.HasPrefix(p.ID, "journey-") {
		return
	}
	told := map[string]any{}
	for _, d := range p.Data {
		told[d.Name] = strings.TrimSpace(d.Value)
	}
	values := columned(told)
	e := entry{values: values, at: f.at, label: label, quoted: true}
	title := flat(stripped(cmp.Or(p.Name, values["event"])))
	if title == "" {
		f.wrong(e, "name", "the placemark has none", "say in <name> what happened, in a few words")
		return
	}
	values["event"], values["says"] = title, flat(stripped(p.Description))
	if standing := scalar(told["event_status"]); slices.Contains(model.Stances, standing) {
		values["status"] = standing
	}
	if values["date_edtf"] == "" {
		values["start"], values["end"] = dayOf(&e, cmp.Or(p.When, p.Begin)), dayOf(&e, p.End)
	}
	f.stand(&e, p)
	f.entries = append(f.entries, e)
}

// stand puts an entry where its placemark is, if that is a point.
func (f *file) stand(e *entry, p placemark) {
	if p.Point != nil {
		at := strings.Split(strings.TrimSpace(p.Point.Coordinates), ",")
		if len(at) < 2 {
			f.wrong(*e, "coordinates", fmt.Sprintf("%q is no point", p.Point.Coordinates), "write longitude and latitude in degrees, as 37.62,55.75")
			return
		}
		e.values["lon"], e.values["lat"] = strings.TrimSpace(at[0]), strings.TrimSpace(at[1])
		e.values["place"] = cmp.Or(e.values["place"], e.get("event"))
	} else if p.Line != nil || p.Area != nil || p.Parts != nil {
		f.notes = append(f.notes, e.label+": its lines and areas; a place is a point")
	}
}

// dayOf is the day of a date of XML Schema; the time of day, which a source would have to
// state, becomes a remark.
func dayOf(e *entry, text string) string {
	day, clock, timed := strings.Cut(strings.TrimSpace(text), "T")
	if timed {
		e.remarks = append(e.remarks, "time: "+clock)
	}
	return day
}
