package intake

func (f *file) features(text []byte) (Result, error) { return f.assemble() }
