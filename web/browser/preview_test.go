package browser

import (
	"bytes"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"dateline/web/preview"
)

func TestPreview(t *testing.T) {
	built(t, single)
	page, err := os.ReadFile(filepath.Join(root, single))
	if err != nil {
		t.Fatal(err)
	}
	shown := preview.New()
	here := httptest.NewServer(shown)
	t.Cleanup(here.Close)
	v := desktop
	v.host = here.URL
	id := anEvent(t)
	tab := open(t, chrome(t), here.URL+"/#event="+id, v)
	const inside = `document.querySelector('iframe').contentDocument`
	ready := inside + `.documentElement.dataset.state === 'ready' && (` + inside + `.documentElement.dataset.turn || '') === %s && ` +
		inside + `.querySelector('[data-event=' + CSS.escape(%s) + '][aria-current=true]') !== null`

	shown.Show(page)
	tab.until("the page, open at the event of the address", ready, "", id)
	shown.Fail("story.yaml:3:5: a mistake")
	tab.until("the mistake over the page", `document.getElementById('faults').textContent === 'story.yaml:3:5: a mistake'`)
	shown.Show(bytes.Replace(page, []byte("<html "), []byte(`<html data-turn="2" `), 1))
	tab.until("the new page, open at the same event, without the mistake", ready+` && document.getElementById('faults').textContent === ''`, "2", id)
}
