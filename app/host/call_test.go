package host

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

func TestParseCall(t *testing.T) {
	t.Run("reads a method, its arguments and the caller's name for it", func(t *testing.T) {
		c, ok := parseCall(` {"method":"setRange","args":["2025-03-10","2025-03-14"],"id":7} `)
		if !ok || c.method != "setRange" || c.arg(0) != "2025-03-10" || c.arg(1) != "2025-03-14" || c.arg(2) != "" || c.id != 7.0 {
			t.Errorf("%+v, %v", c, ok)
		}
	})
	t.Run("does without arguments and name", func(t *testing.T) {
		c, ok := parseCall(`{"method":"next"}`)
		if !ok || c.method != "next" || len(c.args) > 0 || c.id != nil {
			t.Errorf("%+v, %v", c, ok)
		}
	})
	t.Run("takes no name but a text or a number", func(t *testing.T) {
		for _, id := range []string{`null`, `true`, `{"a":1}`, `[1]`} {
			if c, ok := parseCall(`{"method":"next","id":` + id + `}`); !ok || c.id != nil {
				t.Errorf("%s: %+v, %v", id, c, ok)
			}
		}
	})
	t.Run("knows what is no call", func(t *testing.T) {
		for _, text := range noCalls {
			if c, ok := parseCall(text); ok {
				t.Errorf("%.60s is a call: %+v", text, c)
			}
		}
	})
}

var noCalls = []string{
	"", "next", "slide:start", `"next"`, `null`, `1`, `[]`, `{}`, `[{"method":"next"}]`, `{"method":"next"`, `{"method":"next"}{}`,
	`{"method":1}`, `{"method":["next"]}`, `{"method":{"next":1}}`, `{"method":null}`, `{"Method":"next"}`, `{'method':'next'}`,
	`{"method":"next","args":"x"}`, `{"method":"next","args":{"0":"x"}}`, `{"method":"next","args":null}`,
	`{"__proto__":{"method":"next"}}`, `{"a":{"method":"next"}}`, `{"method":"next","args":[` + strings.Repeat(" ", longest) + `]}`,
	strings.Repeat("[", longest), strings.Repeat(`{"a":`, longest/5),
}

func FuzzParseCall(f *testing.F) {
	for _, text := range append(noCalls, `{"method":"setState","args":[{"event":"a","person":["b","c"],"embed":true}],"id":"x"}`) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, ok := parseCall(text)
		if ok && !json.Valid([]byte(text)) {
			t.Fatalf("what is no JSON is a call: %q", text)
		}
		for i := range c.args {
			c.arg(i)
			fragmentOf(c.args[i])
		}
		c.list(0)
	})
}

func TestFragmentOf(t *testing.T) {
	for _, c := range []struct{ says, given, want string }{
		{"a text is a fragment already", `"event=a&q=x%20y"`, "event=a&q=x%20y"},
		{"an object gives its keys in their order", `{"event":"a","asof":"2025-03-11"}`, "event=a&asof=2025-03-11"},
		{"a list is parted by commas", `{"person":["a","b"]}`, "person=a%2Cb"},
		{"yes, no and numbers", `{"inview":true,"ghosts":false,"view":[1.5,-2,3]}`, "inview=1&ghosts=0&view=1.5%2C-2%2C3"},
		{"signs of a fragment do not break out of a value", `{"q":"a&event=b#c=d"}`, "q=a%26event%3Db%23c%3Dd"},
		{"nothing and deeper things are empty", `{"event":null,"q":{"a":1},"person":[["x"],"y"]}`, "event=&q=&person=y"},
		{"a number is no state", `7`, ""},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := fragmentOf(gjson.Parse(c.given)); got != c.want {
				t.Errorf("%s gives %q, not %q", c.given, got, c.want)
			}
		})
	}
}

func TestArguments(t *testing.T) {
	t.Run("three numbers, a list and a text are the same", func(t *testing.T) {
		for _, args := range []string{`[37.6,55.7,2]`, `[[37.6,55.7,2]]`, `["37.6,55.7,2"]`} {
			if c, _ := parseCall(`{"method":"setView","args":` + args + `}`); c.list(0) != "37.6,55.7,2" {
				t.Errorf("%s is %q", args, c.list(0))
			}
		}
	})
}
