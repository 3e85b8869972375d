package scene

import "dateline/app/sign"

// bodies are the kinds of shape that a sign's fills are drawn as.
var bodies = [...]string{sign.Full: "full", sign.Hollow: "hollow", sign.Half: "hollow", sign.Faint: "faint"}

// Sign gives the shapes of a sign about a point.
func Sign(s sign.Sign, x, y, r float64) []Shape {
	out := []Shape{whole(s, x, y, r)}
	if s.Fill == sign.Half {
		out = append(out, half(s, x, y, r-0.6))
	}
	if s.Dotted {
		out = append(out, circle("full", x, y, r*sign.DotShare))
	}
	if s.Struck {
		out = append(out, line("strike", x-r, y+r, x+r, y-r))
	}
	if s.Parted {
		out = append(out, line("strike", x, y-r, x, y+r))
	}
	return out
}

func whole(s sign.Sign, x, y, r float64) Shape {
	if s.Square {
		return rect(bodies[s.Fill], Box{x - r + 0.5, y - r + 0.5, 2*r - 1, 2*r - 1})
	}
	return circle(bodies[s.Fill], x, y, r-0.6)
}

func half(s sign.Sign, x, y, r float64) Shape {
	if s.Square {
		return rect("full", Box{x - r, y - r, r, 2 * r})
	}
	return path("full", "M"+num(x)+" "+num(y-r)+"A"+num(r)+" "+num(r)+" 0 0 0 "+num(x)+" "+num(y+r)+"Z")
}

// Glyph writes the sign of a status as an SVG of 14 px, for running text.
func Glyph(status string, said bool) string {
	return SVG(Box{W: 14, H: 14}, "glyph", Sign(sign.Of(status, said), 7, 7, 5))
}
