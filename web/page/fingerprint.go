package page

import (
	"crypto/sha256"
	"encoding/hex"

	"dateline/data/model"
)

// digest is the SHA-256 of something.
type digest = [sha256.Size]byte

// fingerprint is a short name for what a page is made of: its story, its
// program and its style. Two readers who see the same one read the same. Single
// file and hosted page have it in common, since the program's digest is that of the
// program unpacked.
func fingerprint(s model.Story, program digest, style string) string {
	all := sha256.New()
	for _, sum := range []digest{sha256.Sum256(model.Encode(s)), program, sha256.Sum256([]byte(style))} { // of each, so that no byte can move from one to the next
		all.Write(sum[:])
	}
	return hex.EncodeToString(all.Sum(nil))[:12]
}
