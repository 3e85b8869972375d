package page

import "testing"

func TestUnread(t *testing.T) {
	const before = `<div class="figure"><div class="form wide"><svg></svg></div><div class="form phone flat"><div><div>day</div></div><p></p></div></div><p></p>`
	const after = `<div class="figure"><div class="form wide"><svg></svg></div><div class="form phone flat"><noscript><div><div>day</div></div><p></p></noscript></div></div><p></p>`
	if got := unread(before, func(picture string) string { return picture }); got != after {
		t.Error(got)
	}
}
