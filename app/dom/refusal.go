package dom

// attempt does what a browser may refuse by throwing, as it does in a sandboxed
// frame, and gives the refusal. What is thrown in Go is a fault of ours, and
// goes on its way.
func attempt(do func()) (refusal error) {
	defer func() {
		thrown := recover()
		if thrown == nil {
			return
		}
		if refusal = refused(thrown); refusal == nil {
			panic(thrown)
		}
	}()
	do()
	return nil
}
