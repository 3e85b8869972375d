package draft

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// introduction names whom the articles below speak of by their last names.
const introduction = "Captain Ann Smith and envoy Bob Jones spoke.\n\n"

// tell holds what articles say that begin with it.
func tell(t *testing.T, all map[string]string) {
	for text, want := range all {
		t.Run(text, func(t *testing.T) {
			if got := told(notes(t, "en", introduction+text)); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestUnlisted(t *testing.T) {
	tell(t, map[string]string{
		"Smith climbed Mount Hrafn on 3 March.":                                                "journey,happened,Ann Smith,Mount Hrafn,2025-03-03",
		"Smith reached the Skarvald glacier on 3 March.":                                       "arrival,happened,Ann Smith,Skarvald glacier,2025-03-03",
		"Smith stood on the summit of Mount Hrafn on 3 March.":                                 "journey,happened,Ann Smith,Mount Hrafn,2025-03-03",
		"Smith talked of Mount Hrafn.\n\nShe climbed Hrafn on 3 March.":                        "journey,happened,Ann Smith,Mount Hrafn,2025-03-03",
		"Smith travelled to Skarvaldby on Monday.":                                             "visit,happened,Ann Smith,Skarvaldby,2025-03-10",
		"Smith travelled to Oslo on Monday.":                                                   "visit,happened,Ann Smith,Oslo,2025-03-10",
		"Smith spoke to Parliament on Monday.":                                                 "talks,happened,Ann Smith,,2025-03-10",
		"Smith climbed Mount Hrafn on 3 March. Jones descended to Skarvald Valley on 5 March.": "journey,happened,Ann Smith,Mount Hrafn,2025-03-03 / journey,happened,Bob Jones,Skarvald Valley,2025-03-05",
	})
	t.Run("such a place is written without a point, and says so", func(t *testing.T) {
		var s Story
		s.Add(notes(t, "en", introduction+"Smith climbed Mount Hrafn on 3 March."))
		text := maps.Collect(s.Files())["story.yaml"]
		if !strings.Contains(text, "# unsure: not in the gazetteer: give its lat and lon\n    name: \"Mount Hrafn\"\n    kind: region\n") || strings.Contains(text, "lat:") {
			t.Error(text)
		}
	})
}

func TestKinds(t *testing.T) {
	tell(t, map[string]string{
		"Smith was buried in Oslo on Monday.":                  "ceremony,happened,Ann Smith,Oslo,2025-03-10",
		"Smith gave a speech in Oslo on Monday.":               "speech,happened,Ann Smith,Oslo,2025-03-10",
		"Lawmakers voted in Oslo on Monday.":                   "vote,happened,,Oslo,2025-03-10",
		"Gunmen attacked a convoy near Lima on Monday.":        "attack,happened,,Lima,2025-03-10",
		"A ferry capsized off Lisbon on Monday.":               "accident,happened,,Lisbon,2025-03-10",
		"Smith crossed Iceland in February.":                   "journey,happened,Ann Smith,Iceland,2025-02",
		"The report was published in Vienna on Monday.":        "publication,happened,,Vienna,2025-03-10",
		"Smith will give a lecture in Oslo on 14 March.":       "speech,planned,Ann Smith,Oslo,2025-03-14",
		"The hut was built on 3 March by Jones.":               "situation,happened,Bob Jones,,2025-03-03",
		"Jones denied that he had met Smith in Oslo.":          "meeting,denied,Bob Jones+Ann Smith,Oslo,../2025-03-11",
		"No case was reported in Lima on Monday.":              "situation,denied,,Lima,2025-03-10",
		"On 26 May Smith will travel to Lima.":                 "visit,planned,Ann Smith,Lima,2025-05-26",
		"Smith will speak before a court in Lima on 14 March.": "speech,planned,Ann Smith,Lima,2025-03-14",
	})
	t.Run("each kind has a word, and a way in which a place goes with it", func(t *testing.T) {
		for kind := range suits {
			if !strings.Contains(words(t, "en"), "act "+kind+" ") {
				t.Errorf("%s has none", kind)
			}
		}
	})
}

func words(t *testing.T, code string) string {
	t.Helper()
	text, err := files.ReadFile("words/" + code + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestPeopleByWhatTheyDo(t *testing.T) {
	for text, want := range map[string]string{
		"Zorbla Hruk and Qita Vrem climbed the hill.":                     "Qita Vrem, Zorbla Hruk",
		"Leeds Rovers climbed the table.":                                 "",
		"Officers met Tanzanian guards.":                                  "",
		"Zorbla Hruk met envoy Bob Jones.\n\nZorbla left Lima on Monday.": "Bob Jones, Zorbla Hruk",
	} {
		t.Run(text, func(t *testing.T) {
			all := map[string]bool{}
			for _, p := range notes(t, "en", text).people {
				all[p.name] = true
			}
			if got := strings.Join(slices.Sorted(maps.Keys(all)), ", "); got != want {
				t.Errorf("got %q", got)
			}
		})
	}
}
