package dom

import "syscall/js"

// refused gives what JavaScript has thrown as an error. A fault of our own, such
// as a method called on what is not there, is none.
func refused(thrown any) error {
	if e, ok := thrown.(js.Error); ok {
		return e
	}
	return nil
}
