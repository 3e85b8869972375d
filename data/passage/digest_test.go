package passage

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"
)

func TestHashIsOfTheSentenceAlone(t *testing.T) {
	const want = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" // of "abc", FIPS 180
	if got := Hash("abc"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Around 56 and 64 bytes the padding takes a block more.
func TestDigestIsThatOfTheStandardLibraryAtEveryLength(t *testing.T) {
	text := bytes.Repeat([]byte("A boat left. \xff\x00"), 40)
	for n := range len(text) {
		if got, want := Digest(text[:n]), standard(text[:n]); got != want {
			t.Fatalf("of %d bytes: got %s, want %s", n, got, want)
		}
	}
}

func TestDigestLeavesTheArticleAsItIs(t *testing.T) {
	text := []byte("Rain fell. Ann left.")
	Digest(text[:10]) // with room behind it, into which padding might be written
	if string(text) != "Rain fell. Ann left." {
		t.Errorf("got %q", text)
	}
}

func FuzzDigest(f *testing.F) {
	f.Add([]byte("Rain fell."))
	f.Fuzz(func(t *testing.T, text []byte) {
		if got, want := Digest(text), standard(text); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
}

func standard(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func BenchmarkDigest(b *testing.B) {
	text := bytes.Repeat([]byte("a"), 1<<20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Digest(text)
	}
}
