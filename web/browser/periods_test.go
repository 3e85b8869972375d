package browser

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/app/search"
	"dateline/data/model"
	"dateline/data/period"
	"dateline/data/sample"
	"dateline/web/site"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// dividedSite is a site of periods of so many claims of 300, with the program that make
// has built.
func dividedSite(t *testing.T, most int) (fstest.MapFS, *period.Division) {
	t.Helper()
	p := driven(t, sample.Story(300))
	p.Story.Languages = []string{"en", "ru", "ar"}
	files := fstest.MapFS{}
	err := site.Write(p, site.Options{Most: most}, func(name string, text []byte) error {
		files[name] = &fstest.MapFile{Data: text}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, period.Divide(p.Story, most)
}

// at waits until the page of a period answers.
func (t *tab) at(path string) *tab {
	t.Helper()
	t.until("the page "+path+" to answer", `location.pathname === %s && document.documentElement.dataset.state === 'ready'`, under+path)
	return t
}

func TestPeriods(t *testing.T) {
	files, d := dividedSite(t, 120)
	host, browser := hosting(t, files), chrome(t)
	v := desktop
	v.host, v.before = host.URL, "delete Navigator.prototype.serviceWorker"
	here := host.URL + under
	second := d.Story(1)
	event := second.Events[len(second.Events)/2].ID

	t.Run("the first opens, fetches the next ahead and nothing else of the others, and its strip says what it is", func(t *testing.T) {
		tab := open(t, browser, here, v).at("").fetched("period/2.")
		for _, asked := range host.asked() {
			if strings.Contains(asked, "period/3") || strings.Contains(asked, "where/") {
				t.Errorf("%s is asked for", asked)
			}
		}
		if said := eval[string](tab, `document.querySelector('#periods nav[lang=en]').innerText`); !strings.Contains(said, "Period 1 of 3") || !strings.Contains(said, "of 100 events") || !strings.Contains(said, "this period") {
			t.Errorf("it says %q", said)
		}
	})
	t.Run("the figure leaves the strip its room", func(t *testing.T) {
		tab := open(t, browser, here, v).at("")
		tab.until("the page to end where the strip begins", `Math.abs(document.getElementById('dateline').getBoundingClientRect().bottom - document.getElementById('periods').getBoundingClientRect().top) < 1 &&
			Math.abs(document.querySelector('#timeline svg.timeline').getBoundingClientRect().bottom - document.getElementById('periods').getBoundingClientRect().top) < 2`)
	})
	t.Run("a link to an event opens the period that has it, by one small file", func(t *testing.T) {
		tab := open(t, browser, here+"#event="+event+"&lang=ru", v).at("period/2.html")
		tab.selected(event)
		tab.until("the page to be in Russian", `document.documentElement.lang === 'ru' && document.querySelector('#periods nav[lang=ru]').checkVisibility()`)
	})
	t.Run("the short form of such a link too, and one that is put into the address", func(t *testing.T) {
		tab := open(t, browser, here+"#event-"+event, v).at("period/2.html")
		tab.selected(event)
		last := d.Story(2).Events[3].ID
		eval[any](tab, `void (location.hash = %s)`, "event="+last)
		tab.at("period/3.html").selected(last)
	})
	t.Run("a link to days opens the period in which they begin", func(t *testing.T) {
		first, last, _ := d.Span(2)
		open(t, browser, here+"#time="+(first+20).String()+","+last.String(), v).at("period/3.html")
		open(t, browser, here+"#from="+(first+20).String(), v).at("period/3.html")
	})
	t.Run("days that the page has keep it, and so does an event that nobody has", func(t *testing.T) {
		first, last, _ := d.Span(1)
		open(t, browser, here+"period/2.html#from="+(first-40).String()+"&to="+(last+40).String(), v).at("period/2.html").stays("period/2.html")
		open(t, browser, here+"period/2.html#event=no-such-event", v).at("period/2.html").stays("period/2.html")
	})
	t.Run("strip and keys lead on, how the page is shown goes along, and the way back leads back", func(t *testing.T) {
		tab := open(t, browser, here+"#lang=ru&theme=dark", v).at("")
		eval[any](tab, `void document.querySelector('#periods nav[lang=ru] [rel=next]').click()`)
		tab.at("period/2.html").until("its language and theme", `document.documentElement.lang === 'ru' && document.documentElement.dataset.theme === 'dark'`)
		tab.key([]rune(kb.PageDown)[0], input.DispatchKeyEventParams{Modifiers: 1})
		tab.at("period/3.html")
		if eval[bool](tab, `!!document.querySelector('#periods [rel=next]')`) {
			t.Error("something comes after the last")
		}
		eval[any](tab, `void history.back()`)
		tab.at("period/2.html")
		eval[any](tab, `void document.querySelector('#periods nav[lang=ru] svg a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))`)
		tab.at("index.html")
	})
	t.Run("past its last event the next period opens at its first, and the same way back", func(t *testing.T) {
		last, first := inTime(d, 1), inTime(d, 2)
		tab := open(t, browser, here+"period/2.html#theme=dark&event="+last[len(last)-1], v).at("period/2.html")
		tab.selected(last[len(last)-1])
		tab.key([]rune(kb.ArrowRight)[0], input.DispatchKeyEventParams{})
		tab.at("period/3.html").selected(first[0])
		tab.until("its theme", `document.documentElement.dataset.theme === 'dark'`)
		tab.key([]rune(kb.ArrowLeft)[0], input.DispatchKeyEventParams{})
		tab.at("period/2.html").selected(last[len(last)-1])
	})
	t.Run("past its last report the next period opens as known on its first day, filtered alike", func(t *testing.T) {
		tab := open(t, browser, here+"#person=person-1", v).at("")
		eval[any](tab, `void document.querySelector('[data-act=report][data-arg="1"]').click()`)
		first, _, _ := d.Span(1)
		tab.at("period/2.html").until("the day and the filter", `location.hash.includes(%s) && location.hash.includes('person=person-1')`, "asof="+first.String())
	})
	t.Run("play goes on in the next period, at its pace", func(t *testing.T) {
		v := v
		v.moves = true
		events := inTime(d, 0)
		tab := open(t, browser, here+"#event="+events[len(events)-2], v).at("")
		eval[any](tab, `void document.querySelector('.transport [data-act=pace][data-arg=events]').click()`)
		tab.until("it to go by events", `document.querySelector('.transport [data-act=pace][data-arg=reports]')`)
		eval[any](tab, `void document.querySelector('[data-act=play]').click()`)
		tab.at("period/2.html").until("it to play, by events", `document.querySelector('.play').textContent === '❚❚' && document.querySelector('.transport [data-act=pace][data-arg=reports]')`)
	})
	t.Run("what is searched for is told of every period that has it, and the way there bears it", func(t *testing.T) {
		word, periods := wordBeyond(t, d)
		told := func(here string, others int) string {
			return fmt.Sprintf(`/%s.*events here: %s, other periods: %d$/.test(document.querySelector('#periods nav[lang=en] summary').innerText) && document.querySelectorAll('#periods nav[lang=en] [data-found]').length === %d`, word, here, others, others)
		}
		tab := open(t, browser, here+"#theme=dark", v).at("")
		tab.seek(word)
		tab.until("the strip to say where it is", told("0", periods))
		eval[any](tab, `void document.querySelector('#periods nav[lang=en] summary').click()`)
		tab.until("the ways there", fmt.Sprintf(`document.querySelectorAll('#periods nav[lang=en] li a').length === %d`, periods))
		eval[any](tab, `void document.querySelector('#periods nav[lang=en] li:last-child a').click()`)
		tab.at("period/3.html").until("the same search, and how the page was shown", `location.hash.includes(%s) && location.hash.includes('theme=dark')`, "q="+word)
		tab.until("what it found there", told("[1-9][0-9]*", periods-1))
		eval[any](tab, `void (location.hash = '')`)
		tab.until("nothing to be searched for", `!document.querySelector('#periods nav[lang=en] details').checkVisibility()`)
	})
	t.Run("a frame and a still have no strip", func(t *testing.T) {
		tab := open(t, browser, here+"period/2.html#embed=1", v).at("period/2.html")
		if eval[bool](tab, `document.getElementById('periods').checkVisibility()`) {
			t.Error("a frame has one")
		}
	})
	t.Run("without scripts every period is read, and linked to", func(t *testing.T) {
		off := v
		off.noScript = true
		tab := open(t, browser, here+"period/2.html", off)
		if shown := eval[string](tab, `document.body.innerText`); !strings.Contains(shown, model.Noun(model.NewIndex(second).Event(event)).Title["en"]) {
			t.Error("an event is not told")
		}
		if !eval[bool](tab, `document.querySelector('#periods nav[lang=en] [rel=next]').checkVisibility()`) {
			t.Error("no way leads on")
		}
	})
	t.Run("a period that cannot be fetched is said to, the page stays, and trying again leads on", func(t *testing.T) {
		short := copied(files)
		delete(short, "period/2.html")
		poor := hosting(t, short)
		v := v
		v.host = poor.URL
		tab := open(t, browser, poor.URL+under, v).at("")
		tab.until("it to be looked for ahead", `performance.getEntriesByType('resource').some(one => one.name.endsWith('period/2.html'))`)
		eval[any](tab, `void document.querySelector('#periods nav[lang=en] [rel=next]').click()`)
		tab.until("that to be said", `document.querySelector('#periods nav[lang=en] .failed').checkVisibility()`)
		eval[any](tab, `void window.datelineBeyond('step', 'events')`)
		tab.until("play, which has come there, to be told so too", `document.querySelector('#periods nav[lang=en] .failed').checkVisibility()`)
		if eval[bool](tab, `sessionStorage.getItem("dateline:play") !== null`) {
			t.Error("it is remembered that the story plays, and will go on unasked")
		}
		tab.stays("").forgive("404")
		poor.serve(files)
		eval[any](tab, `void document.querySelector('#periods nav[lang=en] .again').click()`)
		tab.at("period/2.html").forgive("404")
	})
	last := "// Finds the way" // how the last script begins
	for when, late := range map[string]string{"": "", ", also where that is known before its last script is": last} {
		t.Run("a page whose story does not come says that"+when, func(t *testing.T) {
			short := copied(files)
			for name := range short {
				if strings.HasPrefix(name, "period/2.") && strings.HasSuffix(name, ".packed") {
					delete(short, name)
				}
			}
			poor := hosting(t, short)
			poor.late = late
			v := v
			v.host = poor.URL
			tab := open(t, browser, poor.URL+under+"period/2.html", v)
			tab.until("that to be said", `document.documentElement.dataset.state === 'failed' && document.querySelector('#periods nav[lang=en] .failed').checkVisibility()`)
			tab.forgive("404")
			tab.forgive("dateline:")
		})
	}
	t.Run("one that answers before its last script has come looks ahead all the same", func(t *testing.T) {
		slow := hosting(t, files)
		slow.late = last
		v := v
		v.host = slow.URL
		open(t, browser, slow.URL+under+"period/2.html", v).at("period/2.html").fetched("period/3.")
	})
}

// stays holds that the page which answers is the one that it was.
func (t *tab) stays(path string) *tab {
	t.Helper()
	t.settle()
	if at := eval[string](t, `location.pathname`); at != under+path {
		t.Errorf("it has gone to %s", at)
	}
	return t
}

// fetched waits until the page has the story of another period.
func (t *tab) fetched(story string) *tab {
	t.Helper()
	t.until("the story "+story+" to be fetched", `performance.getEntriesByType('resource').some(one => one.responseEnd > 0 && one.name.includes(%s) && one.name.endsWith('.packed'))`, "/"+story)
	return t
}

// inTime are the events of a period in the order of time.
func inTime(d *period.Division, i int) (ids []string) {
	for _, e := range model.NewIndex(d.Story(i)).InTime() {
		ids = append(ids, e.ID)
	}
	return ids
}

// wordBeyond gives a word that is found in no event of the first period and in some of
// the last, and in how many periods.
func wordBeyond(t *testing.T, d *period.Division) (word string, periods int) {
	t.Helper()
	var indexes []*search.Index
	for i := range d.Len() {
		indexes = append(indexes, search.New(model.NewIndex(d.Story(i))))
	}
	for _, word := range search.Words(model.NewIndex(d.Story(d.Len() - 1))) {
		periods := 0
		for _, x := range indexes {
			if len(x.Find(word, "en", 1, nil)) > 0 {
				periods++
			}
		}
		if len(word) > 3 && len(indexes[0].Find(word, "en", 1, nil)) == 0 && len(indexes[d.Len()-1].Events(word, nil)) > 0 {
			return word, periods
		}
	}
	t.Fatal("the first period has every word")
	return "", 0
}

func TestPeriodsOffline(t *testing.T) {
	files, d := dividedSite(t, 70)
	host, browser := hosting(t, files), chrome(t)
	v := desktop
	v.host = host.URL
	tab := open(t, browser, host.URL+under, v).at("").kept("")
	eval[any](tab, `void document.querySelector('#periods nav[lang=en] [rel=next]').click()`)
	tab.at("period/2.html").until("it and the next to be kept", `(async () => {
		const all = await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(kept => kept.url)));
		return ['period/2.html', 'period/3.html'].every(page => all.flat().some(url => url.endsWith(page))) && all.flat().some(url => /period\/3\..*packed$/.test(url));
	})()`)
	host.Close()
	t.Run("a period that was read needs no server, nor does the first, nor the one that comes next", func(t *testing.T) {
		event := inTime(d, 1)[2]
		tab := open(t, browser, host.URL+under+"period/2.html#event="+event, v).at("period/2.html")
		tab.selected(event)
		if told := eval[string](tab, `document.getElementById('periods').dataset.told ?? ''`); told != "" {
			t.Errorf("the strip says of it that it is %s", told)
		}
		eval[any](tab, `void document.querySelector('#periods nav[lang=en] [rel=next]').click()`)
		tab.at("period/3.html").forgive("net::ERR_") // the directory is not kept
		open(t, browser, host.URL+under, v).at("")
	})
	t.Run("the strip says of another that it cannot be fetched, and stays", func(t *testing.T) {
		tab := open(t, browser, host.URL+under+"period/2.html", v).at("period/2.html")
		eval[any](tab, `void document.querySelector('#periods nav[lang=en] svg a:last-of-type').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))`)
		tab.until("that to be said", `document.querySelector('#periods nav[lang=en] .failed').checkVisibility()`)
		tab.stays("period/2.html").forgive("net::ERR_")
		tab.forgive("dateline:")
	})
}
