package i18n

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"dateline/data/model"
)

// phrases gives every phrase that a language says, by its name from the
// outside in, as "Reading.Position". The forms of a Plural share one name.
func phrases(w Words) map[string][]string {
	out := map[string][]string{}
	gather(reflect.ValueOf(w), "", out)
	return out
}

func gather(v reflect.Value, name string, out map[string][]string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() { // what is not is no phrase
				gather(v.Field(i), strings.TrimPrefix(name+"."+f.Name, "."), out)
			}
		}
	case reflect.Slice, reflect.Array:
		if v.Type() == reflect.TypeFor[Plural]() {
			for i := range v.Len() {
				out[name] = append(out[name], v.Index(i).String())
			}
			return
		}
		for i := range v.Len() {
			gather(v.Index(i), name+"."+strconv.Itoa(i), out)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			gather(v.MapIndex(k), name+"."+k.String(), out)
		}
	case reflect.String:
		out[name] = []string{v.String()}
	}
}

func TestEveryLanguage(t *testing.T) {
	english := phrases(languages[0])
	for _, w := range languages {
		t.Run(w.Tag+" says all that English says, and no more", func(t *testing.T) {
			for name, forms := range phrases(w) {
				if _, ok := english[name]; !ok {
					t.Errorf("%s is no phrase of English", name)
				}
				for _, p := range forms {
					if strings.TrimSpace(p) != p || p == "" {
						t.Errorf("%s is %q", name, p)
					}
				}
			}
			for name := range english {
				if len(phrases(w)[name]) == 0 {
					t.Errorf("%s is missing", name)
				}
			}
		})
		t.Run(w.Tag+" leaves the gaps that English leaves", func(t *testing.T) {
			for name, forms := range phrases(w) {
				for i, p := range forms {
					if got, want := gaps(p), gaps(english[name][0]); got != want {
						t.Errorf("%s[%d] %q has the gaps %q, not %q", name, i, p, got, want)
					}
				}
			}
		})
		t.Run(w.Tag+" has as many forms as its numbers take", func(t *testing.T) {
			for name, forms := range plurals(w) {
				if want := formsOf[w.Tag]; len(forms) != want {
					t.Errorf("%s has %d forms, not %d", name, len(forms), want)
				}
			}
		})
		t.Run(w.Tag+" says the number where English says it", func(t *testing.T) {
			for name, forms := range plurals(w) {
				says := strings.Contains(english[name][1], "#")
				for i, p := range forms {
					if has := strings.Count(p, "#"); has > 1 || has == 1 && !says || has == 0 && says && !spelt(w.Tag, i) {
						t.Errorf("%s[%d] is %q", name, i, p)
					}
				}
			}
		})
		t.Run(w.Tag+" has the rule for its numbers, and its own name", func(t *testing.T) {
			if w.plural == nil || w.Own == "" {
				t.Error("missing")
			}
		})
		t.Run(w.Tag+" is written in its own letters", func(t *testing.T) {
			script, ok := scripts[w.Tag]
			if !ok {
				t.Fatal("which letters are they? scripts in words_test.go has no row for it")
			}
			for name, forms := range phrases(w) {
				for _, p := range forms {
					if !strings.ContainsFunc(p, func(r rune) bool { return unicode.Is(script, r) }) && strings.ContainsFunc(p, unicode.IsLetter) && name != "Tag" && !strings.HasPrefix(name, "Help.KeyRows") {
						t.Errorf("%s is %q", name, p)
					}
				}
			}
		})
	}
}

// plurals gives the phrases that are a Plural.
func plurals(w Words) map[string]Plural {
	out := map[string]Plural{}
	var find func(v reflect.Value, name string)
	find = func(v reflect.Value, name string) {
		if v.Type() == reflect.TypeFor[Plural]() {
			var p Plural
			for i := range v.Len() {
				p = append(p, v.Index(i).String())
			}
			out[name] = p
			return
		}
		if v.Kind() == reflect.Struct {
			for i := range v.NumField() {
				find(v.Field(i), strings.TrimPrefix(name+"."+v.Type().Field(i).Name, "."))
			}
		}
	}
	find(reflect.ValueOf(w), "")
	return out
}

// formsOf says how many forms a language's numbers take.
var formsOf = map[string]int{"en": 2, "ru": 3, "uk": 3, "ar": 6}

var scripts = map[string]*unicode.RangeTable{"en": unicode.Latin, "ru": unicode.Cyrillic, "uk": unicode.Cyrillic, "ar": unicode.Arabic}

// spelt tells whether a form is of one number only, which may then be a word:
// Arabic has one for none, one and two. The Slavic first form is that of 21 too.
func spelt(tag string, form int) bool { return tag == "en" && form == 0 || tag == "ar" && form < 3 }

// gaps lists the gaps of a phrase in order of their numbers: languages order
// them freely.
func gaps(p string) string {
	var found []string
	for i := range 9 {
		if gap := "{" + strconv.Itoa(i) + "}"; strings.Contains(p, gap) {
			found = append(found, fmt.Sprint(gap, strings.Count(p, gap)))
		}
	}
	if strings.Count(p, "{") != len(found) || strings.Count(p, "}") != len(found) {
		found = append(found, "and a loose brace")
	}
	return strings.Join(found, " ")
}

func TestWhatTheModelNames(t *testing.T) {
	for _, w := range languages {
		t.Run(w.Tag+" names every part of the day", func(t *testing.T) {
			for _, part := range model.Parts {
				if w.Calendar.Parts[part] == "" {
					t.Error(part)
				}
			}
		})
		t.Run(w.Tag+" names every kind of event", func(t *testing.T) {
			for _, kind := range model.Kinds {
				if w.Tools.Kind[kind] == "" || w.Verdict.Kinds[kind] == "" {
					t.Error(kind)
				}
			}
		})
		t.Run(w.Tag+" names every status, and each by a name of its own", func(t *testing.T) {
			var names []string
			for _, s := range []string{model.Planned, model.Unreported, model.Happened, model.Disputed, model.Denied, model.Background} {
				name := w.Standing(s)
				if name == "" || slices.Contains(names, name) {
					t.Errorf("%s is %q", s, name)
				}
				names = append(names, name)
			}
			if w.Standing("no such") != "" {
				t.Error("a status that is none has a name")
			}
		})
		t.Run(w.Tag+" tells its months and weekdays apart", func(t *testing.T) {
			for _, list := range [][]string{w.Calendar.Months[:], w.Calendar.Alone[:], w.Calendar.Short[:], w.Calendar.Weekdays[:], w.Calendar.WeekdayS[:]} {
				if sorted := slices.Compact(slices.Sorted(slices.Values(list))); len(sorted) != len(list) {
					t.Errorf("%q", list)
				}
			}
		})
		t.Run(w.Tag+" lists the same keys as English", func(t *testing.T) {
			if len(w.Help.KeyRows) != len(languages[0].Help.KeyRows) {
				t.Error(len(w.Help.KeyRows))
			}
		})
	}
}

func TestIn(t *testing.T) {
	t.Run("English is the first language", func(t *testing.T) {
		if languages[0].Tag != "en" {
			t.Error(languages[0].Tag)
		}
	})
	t.Run("no two languages share a tag or a name", func(t *testing.T) {
		for i, a := range languages {
			for _, b := range languages[:i] {
				if a.Tag == b.Tag || a.Own == b.Own {
					t.Error(a.Tag, a.Own, b.Tag, b.Own)
				}
			}
		}
	})
	t.Run("each language is found by its tag", func(t *testing.T) {
		for _, w := range languages {
			if In(w.Tag).Own != w.Own || !Spoken(w.Tag) {
				t.Error(w.Tag)
			}
		}
	})
	t.Run("another language is answered in English, and said to be not spoken", func(t *testing.T) {
		for _, tag := range []string{"", "xx", "EN", "en-GB"} {
			if In(tag).Tag != "en" || Spoken(tag) {
				t.Errorf("%q", tag)
			}
		}
	})
	t.Run("of these only Arabic runs from right to left", func(t *testing.T) {
		for _, w := range languages {
			if w.RightToLeft() != (w.Tag == "ar") {
				t.Error(w.Tag)
			}
		}
	})
}
