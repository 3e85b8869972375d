package passage

import (
	"encoding/binary"
	"encoding/hex"
	"math/bits"
)

// SHA-256 by FIPS 180-4, sixty lines of it. The standard library's brings AES
// and its self-tests along, which run at start and are 53 KB of a gzipped page
// that encrypts nothing; the tests hold this one against that.

// Digest is the SHA-256 of an article's bytes, in hexadecimal.
func Digest(article []byte) string {
	state := square
	whole := len(article) / block * block
	for at := 0; at < whole; at += block {
		compress(&state, article[at:at+block])
	}
	for tail := padded(article[whole:], len(article)); len(tail) > 0; tail = tail[block:] {
		compress(&state, tail[:block])
	}
	var sum []byte
	for _, word := range state {
		sum = binary.BigEndian.AppendUint32(sum, word)
	}
	return hex.EncodeToString(sum)
}

// Hash is the SHA-256 of a sentence, in hexadecimal.
func Hash(sentence string) string { return Digest([]byte(sentence)) }

// block is how many bytes are compressed at once.
const block = 64

// padded ends a message of length bytes: a bit, zeros, and the length in bits.
func padded(rest []byte, length int) []byte {
	tail := append(append(make([]byte, 0, 2*block), rest...), 0x80)
	for len(tail)%block != block-8 {
		tail = append(tail, 0)
	}
	return binary.BigEndian.AppendUint64(tail, uint64(length)*8)
}

// compress mixes one block into the state.
func compress(state *[8]uint32, text []byte) {
	words := schedule(text)
	a, b, c, d, e, f, g, h := state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]
	for i, k := range cube {
		choice, majority := e&f^^e&g, a&b^a&c^b&c
		t := h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + choice + k + words[i]
		u := (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + majority
		a, b, c, d, e, f, g, h = t+u, a, b, c, d+t, e, f, g
	}
	for i, mixed := range [...]uint32{a, b, c, d, e, f, g, h} {
		state[i] += mixed
	}
}

// schedule stretches a block to the words of the 64 rounds.
func schedule(text []byte) (w [64]uint32) {
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(text[4*i:])
	}
	for i := 16; i < len(w); i++ {
		x, y := w[i-15], w[i-2]
		w[i] = w[i-16] + w[i-7] + (right(x, 7) ^ right(x, 18) ^ x>>3) + (right(y, 17) ^ right(y, 19) ^ y>>10)
	}
	return w
}

func right(x uint32, by int) uint32 { return bits.RotateLeft32(x, -by) }

// square and cube are the first bits of the fractions of the square roots of
// the first 8 primes, and of the cube roots of the first 64.
var (
	square = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
	cube   = [64]uint32{
		0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
		0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
		0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
		0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
		0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
		0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
		0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
		0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
	}
)
