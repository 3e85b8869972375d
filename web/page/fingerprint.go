package page

import (
	"crypto/sha256"
	"encoding/hex"

	"dateline/data/model"
)

// fingerprint is a short name for what a page is made of: its story, its
// program and its style. Two readers who see the same one read the same. Single
// file and hosted page have it in common, whether or not the program came packed.
func fingerprint(p Parts, style string) (string, error) {
	program, err := unpacked(p.Program)
	if err != nil {
		return "", err
	}
	all := sha256.New()
	for _, part := range [][]byte{model.Encode(p.Story), program, []byte(style)} {
		sum := sha256.Sum256(part) // of each, so that no byte can move from one to the next
		all.Write(sum[:])
	}
	return hex.EncodeToString(all.Sum(nil))[:12], nil
}
