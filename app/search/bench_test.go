package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/data/model"
)

// large is a story of n claims, each in four languages, of words drawn from
// 8,000 with a fixed seed: a few of them often, as in speech.
func large(n int) model.Story {
	r := rand.New(rand.NewPCG(1, 2))
	letters := map[string]string{"en": "etaoinshrdlucm", "ru": "оеаинтсрвлкмдп", "uk": "оеаінтсрвлкмдї", "ar": "المويتربنسعدفح"}
	words := map[string][]string{}
	for _, lang := range []string{"en", "ru", "uk", "ar"} {
		signs := []rune(letters[lang])
		for range 8000 {
			var b strings.Builder
			for range 2 + r.IntN(9) {
				b.WriteRune(signs[r.IntN(len(signs))])
			}
			words[lang] = append(words[lang], b.String())
		}
	}
	says := func(count int) model.Text {
		t := model.Text{}
		for _, lang := range []string{"en", "ru", "uk", "ar"} {
			var list []string
			for range count {
				list = append(list, words[lang][int(8000*r.Float64()*r.Float64()*r.Float64())])
			}
			t[lang] = strings.Join(list, " ")
		}
		return t
	}
	s := model.Story{Languages: []string{"en", "ru", "uk", "ar"}}
	for i := range n / 5 {
		s.Events = append(s.Events, model.Event{ID: fmt.Sprint("e", i), Title: says(4)})
	}
	for i := range n {
		s.Claims = append(s.Claims, model.Claim{ID: fmt.Sprint("c", i), Event: s.Events[i%len(s.Events)].ID, Says: says(14)})
	}
	return s
}

func BenchmarkNew(b *testing.B) {
	s := large(10_000)
	for b.Loop() {
		New(model.NewIndex(s))
	}
}

func BenchmarkFind(b *testing.B) {
	x := New(model.NewIndex(large(10_000)))
	for _, c := range []struct{ name, query string }{
		{"one letter", "e"}, {"a word", "eta"}, {"three words", "e t a"}, {"a phrase", `"e t`}, {"nothing", "zzz"}, {"Arabic", "ال"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				x.Find(c.query, "en", 20, nil)
			}
		})
	}
	b.Run("events", func(b *testing.B) {
		for b.Loop() {
			x.Events("e t a", nil)
		}
	})
}
