package compile

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/model"
	"dateline/data/passage"
)

// told is a story of three events in a language, its article, and the words that the
// last claim's date was worked out from.
func told(language, article string, says []string, derived string) fstest.MapFS {
	var claims strings.Builder
	paragraphs := passage.Split(article)
	for i, at := range []model.Locator{{Paragraph: 1, Sentence: 1}, {Paragraph: 1, Sentence: 3}, {Paragraph: 2, Sentence: 1}} {
		hash := passage.Hash(paragraphs[at.Paragraph-1].Sentences[at.Sentence-1])
		fmt.Fprintf(&claims, "  - at: {paragraph: %d, sentence: %d, sha256: %s}\n    event: e%d\n    stance: happened\n    says: %q\n", at.Paragraph, at.Sentence, hash, i+1, says[i])
	}
	return fstest.MapFS{
		"story.yaml": {Data: []byte("title: x\nlanguages: [" + language + `]
events:
  - {id: e1, title: a, when: 2021-05-01, kind: departure}
  - {id: e2, title: b, when: 2021-05-01, kind: situation}
  - {id: e3, title: c, when: 2021-05-02, kind: meeting}
`)},
		"sources/a.yaml": {Data: fmt.Appendf(nil, `id: a
file: a.txt
published: 2021-05-03
dated: stated
language: %s
rights: link
sha256: %s
claims:
%s    derived: {words: %q, rule: d}
`, language, passage.Digest([]byte(article)), &claims, derived)},
		"a.txt": {Data: []byte(article)},
	}
}

// The interface speaks neither of these languages.
func TestStoriesInOtherLanguages(t *testing.T) {
	const (
		chinese = "“海燕号”渡船5月1日清晨从厦门出发。港务局表示：“雾太大。”渡船因为大雾没有能够按时离开厦门的港口！\n\n林岳5月2日会见了周敏。"
		turkish = "Kaptan Işıl Yılmaz 1 Mayıs’ta İstanbul’dan yola çıktı. Prof. Dr. İnci Şahin bekledi. Sis yüzünden o gün yapılması gereken bütün seferler iptal edildi!\n\nYılmaz 2 Mayıs’ta vali İlker Ilgaz ile görüştü."
	)
	for language, c := range map[string]struct {
		article, derived, copied string
		says                     []string
	}{
		"zh": {chinese, "5月2日", "渡船因为大雾没有能够按时离开厦门的港口", []string{"船一早开走", "船没有开成", "他们见了面"}},
		"tr": {turkish, "2 Mayıs’ta", "Sis yüzünden o gün yapılması gereken bütün seferler iptal edildi", []string{"Kaptan denize açıldı", "Sefer yapılmadı", "İkisi buluştu"}},
	} {
		t.Run("one in "+language+" is verified", func(t *testing.T) {
			files := told(language, c.article, c.says, c.derived)
			work, err := Open(files)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := work.Verify(files); err != nil {
				t.Error(err)
			}
		})
		t.Run("a claim in "+language+" that copies its article is named", func(t *testing.T) {
			c.says[1] = c.copied
			files := told(language, c.article, c.says, c.derived)
			work, err := Open(files)
			if err != nil {
				t.Fatal(err)
			}
			_, err = work.Verify(files)
			if all, ok := errors.AsType[Mistakes](err); !ok || len(all) != 1 || !strings.Contains(all[0].Problem, "the claim copies ") {
				t.Errorf("got %v", err)
			}
		})
	}
}
