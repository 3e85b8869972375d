// Package uuid has the one function of github.com/google/uuid that go-app's
// browser half calls. The whole package brings net and database/sql along.
package uuid

import (
	"fmt"
	"math/rand/v2"
)

// NewString gives a random identifier in the form of RFC 9562, version 4.
func NewString() string {
	high := rand.Uint64()&^0xf000 | 0x4000
	low := rand.Uint64()&^(3<<62) | 2<<62
	return fmt.Sprintf("%08x-%04x-%04x-%04x-%012x",
		high>>32, high>>16&0xffff, high&0xffff, low>>48, low&0xffffffffffff)
}
