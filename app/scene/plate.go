package scene

// Ground gives the land in its own units, as figures draw it by reference:
// where the shape stands that uses it, under that shape's transform. It is for
// sinks that know no definitions.
func (w *World) Ground() []Shape { return w.ground() }

// Sign gives the sign of a status about a point, for what is told beside a figure.
func Sign(status string, said bool, x, y, r float64) []Shape { return glyph(status, said, x, y, r) }
