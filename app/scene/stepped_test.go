package scene

import "testing"

func TestStepped(t *testing.T) {
	for d, want := range map[string]string{
		"M658.3 60L658.3 63":                  "M658.3 60v3",
		"M10 5L4.5 5":                         "M10 5h-5.5",
		"M1 2L3 4L5.5 3.5L5 4":                "M1 2l2 2 2.5-.5-.5 .5",
		"M65.5 383.8Q134.9 337.1 141.9 253.8": "M65.5 383.8q69.4-46.7 76.4-130",
		"M1 1L2 2M5 5L5 5.5":                  "M1 1l1 1M5 5v.5",
		"M1 1a2 2 0 1 0 4 0z":                 "M1 1a2 2 0 1 0 4 0z",
		"M1 1v4":                              "M1 1v4",
		"":                                    "",
	} {
		if got := stepped(d); got != want {
			t.Errorf("%q is %q, not %q", d, got, want)
		}
	}
}
