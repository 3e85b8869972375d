package browser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/compile"
	"dateline/data/passage"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp/kb"
)

// Two articles of our own. The Herald may be shown whole.
const (
	heraldText  = "Rain fell over the quay. Ann left Cork by boat.\n\nOn Thursday evening nobody else sailed.\n"
	courierText = "Ann met Bob in Oslo.\n\nThey talked about fish until midnight. Snow fell.\n"
	quay        = `title: A boat
summary: One boat leaves.
languages: [en]
opening: leaving
people:
  - {id: ann, name: Ann}
  - {id: bob, name: Bob}
places:
  - {id: cork, name: Cork, kind: city, lat: 51.9, lon: -8.47}
  - {id: oslo, name: Oslo, kind: city, lat: 59.91, lon: 10.75}
events:
  - {id: leaving, title: Ann leaves Cork, when: "2025-03-13T18:00Z", place: cork, people: [ann], kind: departure}
  - {id: meeting, title: Ann meets Bob, when: "2025-03-13T19:00Z", place: oslo, people: [ann, bob], kind: meeting}
`
	heraldSource = `id: herald
file: herald.txt
publisher: The Herald
headline: A boat leaves
published: 2025-03-14
dated: stated
url: https://example.org/boat
language: en
rights: full
sentences: [2, 1]
sha256: WHOLE
claims:
  - {at: {paragraph: 1, sentence: 2, sha256: FIRST}, says: Ann went off by water., event: leaving, stance: happened}
  - {at: {paragraph: 2, sentence: 1, sha256: SECOND}, says: No other boat went., event: leaving, stance: happened}
`
	courierSource = `id: courier
file: courier.txt
published: 2025-03-15
dated: stated
language: en
rights: link
sentences: [1, 2]
sha256: WHOLE
claims:
  - {at: {paragraph: 1, sentence: 1, sha256: FIRST}, says: Bob saw Ann., event: meeting, stance: happened}
  - {at: {paragraph: 2, sentence: 1, sha256: SECOND}, says: Fish was what they spoke of., event: meeting, stance: happened}
`
)

// shelf is the story's folder, with the sums of the articles' sentences.
func shelf() fstest.MapFS {
	sums := func(source, text string, at ...[2]int) *fstest.MapFile {
		paragraphs := passage.Split(text)
		for i, mark := range []string{"FIRST", "SECOND"} {
			source = strings.Replace(source, mark, passage.Hash(paragraphs[at[i][0]].Sentences[at[i][1]]), 1)
		}
		return &fstest.MapFile{Data: []byte(strings.Replace(source, "WHOLE", passage.Hash(text), 1))}
	}
	return fstest.MapFS{
		"story.yaml":           {Data: []byte(quay)},
		"sources/herald.yaml":  sums(heraldSource, heraldText, [2]int{0, 1}, [2]int{1, 0}),
		"sources/courier.yaml": sums(courierSource, courierText, [2]int{0, 0}, [2]int{1, 0}),
		"articles/herald.txt":  {Data: []byte(heraldText)},
	}
}

// onDesk writes a file of a test's own, and gives its path.
func onDesk(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func proving(t *testing.T, h house) {
	story, err := compile.Story(shelf())
	if err != nil {
		t.Fatal(err)
	}
	h.address = live(t, story)
	tab := h.open(t, "", desktop)
	files := []string{
		onDesk(t, "herald.txt", heraldText),
		onDesk(t, "courier.txt", strings.Replace(courierText, "fish", "boats", 1)),
		onDesk(t, "notes.txt", "Something else.\n"),
	}

	tab.step("an article that may be shown is read in the page, with its passages marked", func() {
		tab.point(`#reading [data-claim="herald-2"] ` + pushed("article", ""))
		tab.reads("#panel", "Rain fell over the quay. Ann left Cork by boat.")
		marked := tab.list("#panel mark", "e.dataset.claim + ' ' + e.textContent + ' ' + e.getAttribute('aria-current')")
		if len(marked) != 2 || marked[0] != "herald-1 Ann left Cork by boat. null" || marked[1] != "herald-2 On Thursday evening nobody else sailed. true" {
			tab.Errorf("marked are %q", marked)
		}
		tab.keys(kb.Escape)
	})
	tab.step("articles that are chosen are checked sentence by sentence", func() {
		tab.push("open", "sources")
		tab.appears(`#panel [data-field="articles"]`)
		tab.choose(`#panel [data-field="articles"]`, files)
		tab.checked()
		tab.keys(kb.Escape)
		tab.gone("#panel")
	})
	tab.step("articles that are let fall on the page are checked too", func() {
		again := h.open(tab.TB.(*testing.T), "", desktop)
		again.drop(again.find("#map"), files)
		again.checked()
	})
}

// choose picks files in the dialog that a field opens.
func (t *tab) choose(field string, files []string) {
	t.Helper()
	found := send(t, runtime.Evaluate, runtime.EvaluateParams{Expression: `document.querySelector('` + field + `')`})
	send(t, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: files, ObjectID: found.Result.ObjectID})
}

// drop drags files from the desk of the machine onto a point of the page.
func (t *tab) drop(at spot, files []string) {
	t.Helper()
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		send(t, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: at.X, Y: at.Y,
			Data: &input.DragData{Items: []*input.DragDataItem{}, Files: files, DragOperationsMask: 1}})
	}
}

// checked waits for what the three files come to.
func (t *tab) checked() {
	t.Helper()
	t.appears(`#panel .checked[data-source="herald"][data-exact="2"][data-wrong="0"]`)
	t.appears(`#panel .checked[data-source="courier"][data-exact="1"][data-wrong="1"] [data-claim="courier-2"][data-verdict="changed"]`)
	t.reads(`#panel .checked[data-source="courier"]`, "other bytes")
	t.reads("#panel .checked.stranger", "notes.txt is none of the articles")
}

func citing(t *testing.T, h house) {
	tab := h.open(t, "#event=march-meeting", desktop)
	tab.step("a form is copied, or it is said that it cannot be and stands marked", func() {
		tab.point("#reading [data-claim] " + pushed("cite", ""))
		tab.point("#panel " + pushed("copy", "copy-bibtex"))
		tab.until("it to be said", `/^(Copied|Select it)/.test(document.getElementById('announce').textContent)`)
		if strings.HasPrefix(tab.text("#announce"), "Copied") {
			bibtex := eval[string](tab, `document.getElementById('copy-bibtex').value`)
			tab.keys(kb.Escape)
			if got := tab.pasted(); !strings.HasPrefix(plain(bibtex), plain(got)) || got == "" {
				tab.Errorf("the clipboard holds %q", got)
			}
			return
		}
		if !eval[bool](tab, `(e => e.selectionStart === 0 && e.selectionEnd === e.value.length)(document.getElementById('copy-bibtex'))`) {
			tab.Error("the text is not marked")
		}
	})
}

// pasted is what the clipboard holds, as it is pasted into the search field.
func (t *tab) pasted() string {
	t.Helper()
	t.point("#search")
	t.key('v', input.DispatchKeyEventParams{Modifiers: 2, Commands: []string{"paste"}})
	text := t.sought()
	t.keys(kb.Escape)
	return text
}
