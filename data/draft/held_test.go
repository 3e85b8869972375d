package draft

import (
	"reflect"
	"testing"
	"unsafe"

	"dateline/data/model"
	"dateline/data/sample"
)

// TestHeld: notes keep no word of their article where it lies, for a word of it would
// keep all of it in memory, ten thousand times.
func TestHeld(t *testing.T) {
	text := string(sample.Article(7)) + " “He left,” said envoy Bob Jones in the US Embassy in Moscow on Monday, according to TASS."
	when, _ := model.ParseWhen("2025-03-11")
	source := model.Source{Language: "en", Published: when, Text: text, Headline: text[:9], Author: text[3:12], Publisher: text[2:8], URL: text[1:5], Dated: text[:6]}
	n := Read(source, places)
	if len(n.claims) == 0 || len(n.people) == 0 {
		t.Fatal("there is nothing in it")
	}
	from := uintptr(unsafe.Pointer(unsafe.StringData(text)))
	var look func(at string, v reflect.Value)
	look = func(at string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if p := uintptr(unsafe.Pointer(unsafe.StringData(v.String()))); v.Len() > 0 && p >= from && p < from+uintptr(len(text)) {
				t.Errorf("%s is held: %q", at, v.String())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				look(at+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				look(at, v.Index(i))
			}
		case reflect.Map:
			for pairs := v.MapRange(); pairs.Next(); {
				look(at, pairs.Key())
				look(at, pairs.Value())
			}
		case reflect.Pointer:
			if !v.IsNil() {
				look(at, v.Elem())
			}
		case reflect.Interface, reflect.Array:
			t.Errorf("%s is a %s, which this does not look into", at, v.Kind())
		}
	}
	look("notes", reflect.ValueOf(n))
}
