package preview

import (
	"bufio"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// told gives the next thing that a frame is told.
func told(t *testing.T, events *bufio.Scanner) string {
	t.Helper()
	for events.Scan() {
		if data, ok := strings.CutPrefix(events.Text(), "data: "); ok {
			return data
		}
	}
	t.Fatal(events.Err())
	return ""
}

func TestPreview(t *testing.T) {
	p := New()
	host := httptest.NewServer(p)
	t.Cleanup(host.Close)
	answer, err := http.Get(host.URL + "/changes")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = answer.Body.Close() })
	events := bufio.NewScanner(answer.Body)

	if got := told(t, events); got != `{"page":"","faults":""}` {
		t.Errorf("at first: %s", got)
	}
	p.Show([]byte("one"))
	one := told(t, events)
	t.Run("who listens is told of a page", func(t *testing.T) {
		if one == `{"page":"","faults":""}` || !strings.HasSuffix(one, `,"faults":""}`) {
			t.Errorf("got %s", one)
		}
	})
	t.Run("it is there when they are told", func(t *testing.T) {
		answer, err := http.Get(host.URL + "/page.html")
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = answer.Body.Close() }()
		if text, err := io.ReadAll(answer.Body); err != nil || string(text) != "one" {
			t.Errorf("got %q, %v", text, err)
		}
	})
	t.Run("mistakes leave the page", func(t *testing.T) {
		p.Fail("line 3")
		if got, want := told(t, events), strings.Replace(one, `"faults":""`, `"faults":"line 3"`, 1); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
	t.Run("another page has another name, and no mistakes", func(t *testing.T) {
		p.Show([]byte("two"))
		if got := told(t, events); got == one || !strings.HasSuffix(got, `,"faults":""}`) {
			t.Errorf("got %s", got)
		}
	})
}

func TestOnlyThisMachineIsAnswered(t *testing.T) {
	for host, status := range map[string]int{"127.0.0.1:4455": 200, "localhost:4455": 200, "[::1]:4455": 200, "localhost": 200, "example.org:4455": 403, "127.0.0.1.example.org": 403, "": 403} {
		t.Run("asked as "+host, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodGet, "/", nil)
			r.Host = host
			w := httptest.NewRecorder()
			New().ServeHTTP(w, r)
			if w.Code != status {
				t.Errorf("got %d", w.Code)
			}
		})
	}
}
