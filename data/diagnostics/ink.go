package diagnostics

// ink is how the kinds of text look.
type ink struct{ strong, wrong, mend, quiet func(string) string }

var (
	plainInk = ink{asItIs, asItIs, asItIs, asItIs}
	terminal = ink{sgr("1"), sgr("1;31"), sgr("36"), sgr("2")} // bold, bold red, cyan, faint
)

func asItIs(s string) string { return s }

// sgr puts a text between a terminal's codes (ECMA-48, 8.3.117).
func sgr(code string) func(string) string {
	return func(s string) string {
		if s == "" {
			return s
		}
		return "\x1b[" + code + "m" + s + "\x1b[0m"
	}
}
