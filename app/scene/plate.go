package scene

// Sign gives the sign of a status about a point, for what is told beside a figure.
func Sign(status string, said bool, x, y, r float64) []Shape { return glyph(status, said, x, y, r) }
