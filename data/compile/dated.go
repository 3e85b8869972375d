package compile

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dateline/data/model"
)

// customs are ways of writing a day that are not EDTF, with the parts that EDTF
// is written from.
var customs = []struct {
	shape *regexp.Regexp
	edtf  string
}{
	{regexp.MustCompile(`^(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})$`), "day"},
	{regexp.MustCompile(`^(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)$`), "day"},
	{regexp.MustCompile(`^(?P<y>\d{4})[-./](?P<m>\d{1,2})$`), "month"},
	{regexp.MustCompile(`^(?P<d>1[3-9]|2\d|3[01])[-./](?P<m>\d{1,2})[-./](?P<y>\d{4})$`), "day"},
	{regexp.MustCompile(`^(?P<m>\d{1,2})[-./](?P<d>1[3-9]|2\d|3[01])[-./](?P<y>\d{4})$`), "day"},
	{regexp.MustCompile(`^(?P<d>\d{1,2}) (?P<m>[A-Za-z]{3,})\.? (?P<y>\d{4})$`), "day"},
	{regexp.MustCompile(`^(?P<m>[A-Za-z]{3,})\.? (?P<d>\d{1,2}), (?P<y>\d{4})$`), "day"},
	{regexp.MustCompile(`^(?P<m>[A-Za-z]{3,}) (?P<y>\d{4})$`), "month"},
	{regexp.MustCompile(`^(?P<day>\d{4}-\d\d-\d\d) (?P<clock>\d\d:\d\d) ?(?P<zone>Z|[+-]\d\d:\d\d)?$`), "clock"},
	{regexp.MustCompile(`^(?P<day>\d{4}-\d\d-\d\d) (?:to|until|-|–) (?P<last>\d{4}-\d\d-\d\d)$`), "range"},
	{regexp.MustCompile(`(?i)^(?:ca?\.?|circa|about) (?P<day>\d{4}(?:-\d\d){0,2})$`), "about"},
}

// Customary gives the EDTF of a date that is written in another way, where it can
// only mean one day, month or range; else "".
func Customary(s string) string {
	for _, c := range customs {
		m := c.shape.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		part := map[string]string{}
		for i, name := range c.shape.SubexpNames() {
			part[name] = m[i]
		}
		edtf := assembled(c.edtf, part)
		if _, err := model.ParseWhen(edtf); err == nil && edtf != s {
			return edtf
		}
	}
	return ""
}

func assembled(form string, part map[string]string) string {
	switch form {
	case "day":
		return part["y"] + "-" + month(part["m"]) + "-" + two(part["d"])
	case "month":
		return part["y"] + "-" + month(part["m"])
	case "clock":
		return part["day"] + "T" + part["clock"] + part["zone"]
	case "range":
		return part["day"] + "/" + part["last"]
	}
	return part["day"] + "~"
}

func two(digits string) string { return strings.Repeat("0", max(0, 2-len(digits))) + digits }

var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// month gives the number of a month that is named in English or by its number.
func month(s string) string {
	if i := slices.Index(months, strings.ToLower(s)[:min(3, len(s))]); i >= 0 {
		return two(fmt.Sprint(i + 1))
	}
	return two(s)
}
