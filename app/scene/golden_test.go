package scene

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// goldens are the views whose display list is kept, each for what it alone
// shows.
var goldens = []struct {
	name string
	size Size
	with func(state.State) state.State
}{
	{"wide", References[0], same},
	{"wide-lead", References[0], func(state.State) state.State { return state.State{} }},
	{"middle", References[1], same},
	{"slide", Slides, embedded},
	{"compact", References[2], same},
	{"phone", References[3], same},
	{"flat", References[4], same},
	{"wide-known-14-march", References[0], knownOn(model.DayOf(2025, 3, 14))},
	{"wide-known-11-march", References[0], knownOn(model.DayOf(2025, 3, 11))},
	{"wide-follow-rubio", References[0], func(s state.State) state.State { s.Follow = "marco-rubio"; return s }},
	{"wide-only-planned", References[0], func(s state.State) state.State { return s.Toggle(state.ByStatus, model.Planned) }},
}

func same(s state.State) state.State { return s }

func embedded(s state.State) state.State {
	s.Embed = true
	return s
}

func knownOn(day model.Day) func(state.State) state.State {
	return func(s state.State) state.State {
		s.AsOf = day
		return s
	}
}

func TestGoldens(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, g := range goldens {
		t.Run(g.name+" is as it was", func(t *testing.T) {
			golden(t, g.name, w.Build(g.with(opening(w.Story)), g.size).Dump())
		})
	}
}

// golden compares a text with the one that is kept under its name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if os.Getenv("DATELINE_UPDATE") == "1" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("it is no longer as in %s, from %s on; DATELINE_UPDATE=1 writes it anew, to be read in the diff", file, fork(got, string(want)))
	}
}

// fork gives the first lines in which two texts differ.
func fork(got, want string) string {
	at := 0
	for at < len(got) && at < len(want) && got[at] == want[at] {
		at++
	}
	return "…" + nearby(got, at) + "… instead of …" + nearby(want, at) + "…"
}

func nearby(s string, at int) string { return s[max(0, at-60):min(len(s), at+60)] }
