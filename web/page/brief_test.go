package page

import "testing"

func TestBrief(t *testing.T) {
	for _, c := range []struct{ name, markup, want string }{
		{
			"of a city there is what is its own",
			`<g aria-label="Rome, 2 events" class="city" data-act="choose" data-arg="place:rome" data-place="rome" role="button" tabindex="-1"><rect class="target" height="24" width="24" x="88.1" y="8"/><circle class="full" cx="100.1" cy="20" r="6"/></g>`,
			`<g class="city" data-place="rome"><circle class="full" cx="100.1" cy="20" r="6"/></g>`,
		},
		{
			"one that the tab key comes to says all, and one of another name",
			`<g aria-label="Rome, 2 events" class="city" data-act="choose" data-arg="place:rome" data-place="rome" role="button" tabindex="0"></g><g aria-label="Rome, 3 events" class="city" data-act="choose" data-arg="place:rome" data-place="rome" role="button" tabindex="-1"></g>`,
			`<g aria-label="Rome, 2 events" class="city" data-act="choose" data-arg="place:rome" data-place="rome" role="button" tabindex="0"></g><g aria-label="Rome, 3 events" class="city" data-act="choose" data-arg="place:rome" data-place="rome" role="button" tabindex="-1"></g>`,
		},
		{
			"a journey goes by its way, and by itself where that has another course",
			`<g class="way hue2" data-journey="ann/talks"><path class="way-stated" d="M1 2q3 4 5 6"/></g><g aria-label="Ann: Rome to Oslo" class="journey hue2" data-act="choose" data-arg="journey:ann/talks" role="button" tabindex="-1"><path class="target reach" d="M1 2q3 4 5 6"/></g><g aria-label="Ann: Rome to Oslo" class="journey hue2" data-act="choose" data-arg="journey:ann/talks" role="button" tabindex="-1"><path class="target reach" d="M9 2"/></g>`,
			`<g class="way hue2" data-journey="ann/talks"><path class="way-stated" d="M1 2q3 4 5 6"/></g><g class="journey hue2" data-journey="ann/talks"></g><g aria-label="Ann: Rome to Oslo" class="journey hue2" data-act="choose" data-arg="journey:ann/talks" role="button" tabindex="-1"><path class="target reach" d="M9 2"/></g>`,
		},
		{
			"a mark has its own room where that is not all around it",
			`<g class="event" data-event="talks"><rect class="target" height="24" width="24" x="90" y="8"/><circle class="full" cx="100" cy="20" r="6"/></g>`,
			`<g class="event" data-event="talks"><rect class="target" height="24" width="24" x="90" y="8"/><circle class="full" cx="100" cy="20" r="6"/></g>`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := brief{map[string]string{"place:rome": "Rome, 2 events"}}
			if got := b.picture(c.markup); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
	t.Run("what is called alike everywhere is noted once", func(t *testing.T) {
		b := brief{map[string]string{}}
		if !b.called("place:rome", "Rome &amp; around") || b.called("place:rome", "Rome") || b.names["place:rome"] != "Rome & around" {
			t.Error(b.names)
		}
	})
}
