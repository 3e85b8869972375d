package model

import (
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

// alike tells whether a value is what gjson reads there, and all within it.
func alike(v value, want gjson.Result) bool {
	if string(v) != want.Raw || v.str() != want.Str && want.Type == gjson.String || v.isNumber() && v.number() != want.Num ||
		v.isObject() != want.IsObject() || v.isList() != want.IsArray() || v.isString() != (want.Type == gjson.String) || v.isNumber() != (want.Type == gjson.Number) {
		return false
	}
	items, fields, i := v.items(), []field(nil), 0
	if v.isObject() {
		fields, _ = fieldsOf(string(v), nil)
	}
	same := true
	if v.isObject() || v.isList() {
		want.ForEach(func(key, value gjson.Result) bool {
			if v.isList() {
				same = same && i < len(items) && alike(items[i], value)
			} else {
				same = same && i < len(fields) && fields[i].name == key.Str && alike(fields[i].key, key) && alike(fields[i].value, value)
			}
			i++
			return same
		})
	}
	return same && i == len(items)+len(fields)
}

func FuzzScan(f *testing.F) {
	for _, text := range []string{
		`{}`, `[]`, `{"a":[]}`, `[{},{}]`, ` { "a" : 1 , "b" : [ 1 , -2.5e3, true , null, "x" ] } `, "{\n\t\"a\":\r\n{\"b\":{\"c\":[[[]]]}},\"a\":2}",
		`{"\"\\":"\\","b\u0041":"\\\"","c":"\\\\","]":"}{[","é":"\ud83d\ude00"}`, `[0,-0,1e400,12345678901234567890,0.1]`, `"only"`, `7`, `false`, `[[1,[2]],"a,b:c",{"d":","}]`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !gjson.Valid(text) {
			return
		}
		if !alike(first(past(text)), gjson.Parse(strings.TrimSpace(text))) {
			t.Errorf("%s is not read as gjson reads it", text)
		}
	})
}
