package input

import "dateline/app/dom"

// Resume does what the reader did before the program was there, as if it were done now. Its
// elements are those of the picture that has gone, which stand for what those here do; no
// hand lets go now that let go then.
func (l *Listener) Resume() {
	for _, e := range dom.Held() {
		switch e.Text("type") {
		case "focusin":
			if selector := again(e.Target()); selector != "" {
				Focus(selector)
			}
			continue
		case "input":
			dom.ByID(e.Target().Attribute("id")).SetProperty("value", e.Target().Property("value"))
		}
		l.hears[e.Text("type")](e)
	}
	l.inertia = inertia{}
	l.Drawn()
}
