package still

import "testing"

func BenchmarkStill(b *testing.B) {
	for _, form := range []string{".svg", ".png"} {
		b.Run(form, func(b *testing.B) {
			stills := studied(b)
			for b.Loop() {
				pictured(b, stills, "event=march-meeting", form)
			}
		})
	}
}
