package passage

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// In the tables, / stands between sentences and // between paragraphs.
func TestSplit(t *testing.T) {
	for does, c := range map[string]struct{ article, want string }{
		"an empty article has no paragraph":                        {"", ""},
		"blank lines alone make no paragraph":                      {"\n \n\t\n", ""},
		"sentences end at full stops":                              {"It rained. Nobody came! Who would? Well…", "It rained./Nobody came!/Who would?/Well…"},
		"a date header is not of the article":                      {" date 2025-03-11 The boat left. It was late.", "The boat left./It was late."},
		"a date header needs the head of the article":              {"The boat left.\n\n date 2025-03-11 It sank.", "The boat left.//date 2025-03-11 It sank."},
		"an article of a header only is empty":                     {" date 2025-03-11", ""},
		"a header of no date is text":                              {"date 2025-3-11 It left.", "date 2025-3-11 It left."},
		"a header that goes on is text":                            {"date 2025-03-11th It left.", "date 2025-03-11th It left."},
		"a header after a wide space is text":                      {"\u00a0date 2025-03-11 It left.", "date 2025-03-11 It left."},
		"a header after a byte order mark is a header":             {"\uFEFF\ndate 2025-03-11\nIt left.", "It left."},
		"a byte order mark is not of the article":                  {"\uFEFFThe boat left.", "The boat left."},
		"a blank line breaks even in mid-sentence":                 {"The mayor said the\n\nU.S. boat was late.", "The mayor said the//U.S. boat was late."},
		"a line ends a sentence without a full stop":               {"by Ann Smith\nBoats at rest (Ann Smith/Agency)\nListen to this", "by Ann Smith/Boats at rest (Ann Smith/Agency)/Listen to this"},
		"a wrapped line goes on in lower case":                     {"The boat left\nthe harbour.", "The boat left the harbour."},
		"a credit after a caption stands alone":                    {"Boats in Cork, near DC. (Ann Smith)", "Boats in Cork, near DC./(Ann Smith)"},
		"a bold credit stands alone":                               {"The envoy at sea. **Ann Smith / Agency**", "The envoy at sea./**Ann Smith / Agency**"},
		"U.S. does not end a sentence":                             {"A U.S. Navy boat left the U.S. in May.", "A U.S. Navy boat left the U.S. in May."},
		"U.S. does before a word that opens one":                   {"The boat left the U.S. The crew slept.", "The boat left the U.S./The crew slept."},
		"a month cut short ends nothing before its day":            {"It left on Feb. 18 at 4 p.m. Moscow time.", "It left on Feb. 18 at 4 p.m. Moscow time."},
		"a title ends nothing, whatever follows":                   {"We met Mr. The of St. Ives.", "We met Mr. The of St. Ives."},
		"an initial ends nothing":                                  {"George W. Bush and J. K. Lee sailed.", "George W. Bush and J. K. Lee sailed."},
		"a decimal point ends nothing":                             {"It cost 3.5 million. Too much.", "It cost 3.5 million./Too much."},
		"an ordinal opens a list item":                             {"1. Boats leave. 2 stay.", "1. Boats leave./2 stay."},
		"quotes close after the full stop":                         {"He called it “a fine boat.” She left. \"So be it.\" They slept.", "He called it “a fine boat.”/She left./\"So be it.\"/They slept."},
		"a quote goes on in lower case":                            {"\"Is it late?\" asked Ann.", "\"Is it late?\" asked Ann."},
		"a quote across sentences is cut at each":                  {"“It left. Nobody waved,” said Ann.", "“It left./Nobody waved,” said Ann."},
		"a Markdown heading is text":                               {"# Boats Leave Again\n\nMay 2, 2025", "# Boats Leave Again//May 2, 2025"},
		"a Markdown link is text":                                  {"Ann [said](#) so. [Read](http://a.b/c?d) it.", "Ann [said](#) so./[Read](http://a.b/c?d) it."},
		"an address ends nothing":                                  {"See example.org/a.b for it.", "See example.org/a.b for it."},
		"boilerplate is kept":                                      {"Open Menu\n\nThanks for joining. We wrote to you.", "Open Menu//Thanks for joining./We wrote to you."},
		"spaces of any kind are one":                               {"The boat\u00a0  left.\u00a0 It\tsank.", "The boat left./It sank."},
		"Windows lines are lines":                                  {"One left.\r\n\r\nTwo stayed.\r\nThree sank.", "One left.//Two stayed./Three sank."},
		"Russian initials end nothing":                             {"В. Иванов уехал в 2025 г. в Москву. Он вернулся.", "В. Иванов уехал в 2025 г. в Москву./Он вернулся."},
		"a German date is one":                                     {"Am 3. Mai fuhr sie ab. Er blieb bis 4. März.", "Am 3. Mai fuhr sie ab./Er blieb bis 4. März."},
		"a German ordinal ends nothing":                            {"Im 19. Jahrhundert war das so. Es war der 2. Versuch.", "Im 19. Jahrhundert war das so./Es war der 2. Versuch."},
		"a number may end a sentence":                              {"They were 19. May came. The score was 3. Ann left.", "They were 19./May came./The score was 3./Ann left."},
		"German abbreviations end nothing":                         {"Das gilt z. B. für Anna bzw. Karl, geb. Weiss. Er ging.", "Das gilt z. B. für Anna bzw. Karl, geb. Weiss./Er ging."},
		"French titles and months end nothing":                     {"Mme. Dupont arrive le 3 févr. Mardi elle part.", "Mme. Dupont arrive le 3 févr. Mardi elle part."},
		"Russian abbreviations end nothing":                        {"Он жил на ул. Ленина, т. е. в центре. Она уехала 5 янв. 2025 г. в Омск.", "Он жил на ул. Ленина, т. е. в центре./Она уехала 5 янв. 2025 г. в Омск."},
		"an Arabic title and a date end nothing":                   {"التقى د. أحمد في 3.5.2025 بالوفد. ثم غادر.", "التقى د. أحمد في 3.5.2025 بالوفد./ثم غادر."},
		"Arabic sentences end without capitals":                    {"غادر القارب. هل عاد؟ لا.", "غادر القارب./هل عاد؟/لا."},
		"Chinese sentences end without spaces":                     {"船走了。“没人来。”他说。", "船走了。/“没人来。”/他说。"},
		"Chinese stops in a row end one sentence":                  {"走了？！）。」人", "走了？！）/。」/人"},
		"Chinese stops alone are a sentence":                       {"。 ！", "。/！"},
		"bytes that are not text become the replacement character": {"The b\xffat left.", "The b\uFFFDat left."},
	} {
		t.Run(does, func(t *testing.T) {
			if got := marked(Split(c.article)); got != c.want {
				t.Errorf("Split(%q)\n got %s\nwant %s", c.article, got, c.want)
			}
		})
	}
}

func marked(paragraphs []Paragraph) string {
	var all []string
	for _, p := range paragraphs {
		all = append(all, strings.Join(p.Sentences, "/"))
	}
	return strings.Join(all, "//")
}

// Whatever the article: nothing is lost, nothing is empty, nothing has loose
// ends, and the same article is cut alike twice.
func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"", " date 2025-03-11 A. B.", "“A.” B\nc.\n\n1. D U.S. The", "船。走\u2028了", "\xff.\u2029!A", "... .”. A"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, article string) {
		paragraphs := Split(article)
		if !slices.EqualFunc(paragraphs, Split(article), func(a, b Paragraph) bool { return slices.Equal(a.Sentences, b.Sentences) }) {
			t.Fatal("two cuts differ")
		}
		var all strings.Builder
		for _, p := range paragraphs {
			if len(p.Sentences) == 0 {
				t.Error("a paragraph is empty")
			}
			for _, s := range p.Sentences {
				if s == "" || s != strings.Join(strings.Fields(s), " ") {
					t.Errorf("loose ends: %q", s)
				}
				all.WriteString(s)
			}
		}
		if got, want := spaceless(all.String()), spaceless(body(article)); got != want {
			t.Errorf("words are lost:\n got %q\nwant %q", got, want)
		}
	})
}

func spaceless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
