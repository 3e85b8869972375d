//go:build !js

package dom

// refused gives nothing: without JavaScript whatever is thrown is a fault.
func refused(any) error { return nil }
