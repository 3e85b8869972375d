package host

import (
	"net/url"
	"strings"

	"github.com/tidwall/gjson"
)

// call is what a host page asks for: a method's name, what goes with it, and
// the host's own name for the call, a text, a number or nil, which the answer
// bears.
type call struct {
	method string
	args   []gjson.Result
	id     any
}

// longest is the most bytes a message may have. A state takes some hundreds;
// and as JSON is checked by recursion, this bounds how deep that goes.
const longest = 16 << 10

// parseCall reads `{"method": "…", "args": […], "id": …}`. What is no such
// object is no call; whether the method exists is not asked here.
func parseCall(text string) (call, bool) {
	if len(text) > longest || !gjson.Valid(text) {
		return call{}, false
	}
	m := gjson.Parse(text)
	method, args := m.Get("method"), m.Get("args")
	if !m.IsObject() || method.Type != gjson.String || args.Exists() && !args.IsArray() {
		return call{}, false
	}
	c := call{method: method.Str, args: args.Array()}
	if id := m.Get("id"); id.Type == gjson.String || id.Type == gjson.Number {
		c.id = id.Value()
	}
	return c, true
}

// arg is the argument at place i as a fragment would write it, "" where there
// is none.
func (c call) arg(i int) string {
	if i >= len(c.args) {
		return ""
	}
	return fragmentValue(c.args[i])
}

// named tells whether the first argument is an object, whose keys name things.
func (c call) named() bool { return len(c.args) > 0 && c.args[0].IsObject() }

// list is the arguments from place i on as one fragment value: 37.6, 55.7, 2
// and [37.6, 55.7, 2] and "37.6,55.7,2" are the same.
func (c call) list(i int) string {
	var out []string
	for ; i < len(c.args); i++ {
		out = append(out, c.arg(i))
	}
	return strings.Join(out, ",")
}

// fragmentValue writes a JSON value as a fragment does: a list by commas, yes
// and no as 1 and 0. Nothing and objects are "".
func fragmentValue(v gjson.Result) string {
	switch {
	case v.IsArray():
		var out []string
		for _, x := range v.Array() {
			if !x.IsArray() {
				out = append(out, fragmentValue(x))
			}
		}
		return strings.Join(out, ",")
	case v.Type == gjson.True:
		return "1"
	case v.Type == gjson.False:
		return "0"
	case v.Type == gjson.Number:
		return v.Raw
	}
	return v.Str
}

// fragmentOf writes an object of a fragment's keys as that fragment. Which
// keys there are is for its reader to know. A text is one already.
func fragmentOf(v gjson.Result) string {
	if !v.IsObject() {
		return v.Str
	}
	var pairs []string
	v.ForEach(func(key, value gjson.Result) bool {
		pairs = append(pairs, url.QueryEscape(key.Str)+"="+url.QueryEscape(fragmentValue(value)))
		return true
	})
	return strings.Join(pairs, "&")
}

// fragmentParts is a fragment as an object of its keys.
func fragmentParts(fragment string) map[string]any {
	out := map[string]any{}
	values, _ := url.ParseQuery(fragment) // what cannot be read is left out
	for key := range values {
		out[key] = values.Get(key)
	}
	return out
}

// withPart is a fragment with one of its keys set anew.
func withPart(fragment, key, value string) string {
	values, _ := url.ParseQuery(fragment)
	values.Set(key, value)
	return values.Encode()
}
