package compile

import (
	"slices"
	"strings"
	"testing"
)

// withBen is the story of Ann's boat with somebody who sees her off.
var withBen = strings.NewReplacer("    wikidata: Q7\n", "    wikidata: Q7\n  - id: ben\n    name: Ben\n", "people: [ann]", "people: [ann, {id: ben, as: host}]").Replace(boats)

func TestRoles(t *testing.T) {
	files := on(t, "sources/herald.yaml", "    speaker: ann\n", "    speaker: ann\n    people: [{id: ann, as: speaker}]\n")
	files["story.yaml"].Data = []byte(withBen)
	story, err := Story(files)
	if err != nil {
		t.Fatal(err)
	}
	e, c := story.Events[0], story.Claims[0]
	t.Run("an event lists its people, and the roles that are not usual", func(t *testing.T) {
		if !slices.Equal(e.People, []string{"ann", "ben"}) || e.Role("ann") != "traveller" || e.Role("ben") != "host" || len(e.Roles) != 1 {
			t.Error(e.People, e.Roles)
		}
	})
	t.Run("a claim may have its own", func(t *testing.T) {
		if !slices.Equal(c.People, []string{"ann"}) || c.RoleOf(e, "ann") != "speaker" || c.RoleOf(e, "ben") != "" {
			t.Error(c.People, c.Roles)
		}
	})
}

func TestOriginWithoutTravellers(t *testing.T) {
	for does, c := range map[string]struct {
		event string
		want  string
	}{
		"a departure's people travel":                   {"people: [ann]", ""},
		"where all are hosts, the writer is warned":     {"people: [{id: ann, as: host}]", `story.yaml:23:9: the event "leaving" tells where they came from, "ireland", and none of its people travels; write who does: people: [{id: ann, as: traveller}]`},
		"a boat without people may come from somewhere": {"", ""},
	} {
		t.Run(does, func(t *testing.T) {
			work, err := Open(on(t, "story.yaml", "people: [ann]", "from: ireland\n    "+c.event))
			if err != nil || (c.want == "") != (len(work.Warnings) == 0) || !strings.HasPrefix(work.Warnings.Error(), c.want) {
				t.Errorf("%v\n%v", err, work.Warnings)
			}
		})
	}
}

func TestRoleMistakes(t *testing.T) {
	const story, source = "story.yaml", "sources/herald.yaml"
	for does, c := range map[string]struct{ file, old, new, want string }{
		"a role there is not":                 {story, "people: [ann]", "people: [{id: ann, as: hosts}]", `story.yaml:27:28: "hosts" is not one of the choices; did you mean "host"?`},
		"a person with a role and no id":      {story, "people: [ann]", "people: [{as: host}]", `story.yaml:27:14: one of the people without "id"; name the person`},
		"an id that is given no role":         {story, "people: [ann]", "people: [{id: ann}]", `story.yaml:27:14: one of the people without "as"; say in which role, or write the id alone`},
		"a person twice, once with a role":    {story, "people: [ann]", "people: [ann, {id: ann, as: host}]", `story.yaml:27:19: the person ann is here twice`},
		"an unknown person of a claim":        {source, "    speaker: ann\n", "    speaker: ann\n    people: [anne]\n", `sources/herald.yaml:14:14: there is no person "anne"; did you mean "ann"?`},
		"a person whom the event has not":     {source, "    speaker: ann\n", "    speaker: ann\n    people: [ben]\n", `sources/herald.yaml:11:5: by this claim "ben" has part in the event "leaving", which does not list them; add them`},
		"one in a claim who is there already": {source, "    speaker: ann\n", "    speaker: ann\n    people: [ann, ann]\n", `sources/herald.yaml:14:19: the person ann is here twice`},
	} {
		t.Run(does+" is named with its place", func(t *testing.T) {
			files := on(t, c.file, c.old, c.new)
			if strings.Contains(c.new, "[ben]") {
				files["story.yaml"].Data = []byte(strings.Replace(boats, "places:\n", "  - {id: ben, name: Ben}\nplaces:\n", 1))
			}
			only(t, files, c.want)
		})
	}
	t.Run("a person whom no claim names is named with its place", func(t *testing.T) {
		files := on(t, story, "", "")
		files[story].Data = []byte(withBen)
		files[source].Data = []byte(strings.ReplaceAll(string(files[source].Data), "    event: leaving\n", "    event: leaving\n    people: [ann]\n"))
		only(t, files, `story.yaml:25:9: no claim about the event "leaving" names "ben": each has 'people' of its own; add them to the people of the claim that does`)
	})
}
