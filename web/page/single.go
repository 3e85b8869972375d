package page

import "encoding/base64"

// alone is what the single file may reach: nothing.
const alone = "img-src data:"

// Single gives the one HTML file that holds a story, its picture and the viewer.
//
// Base64 is a third longer than what it packs, but browsers decode it natively,
// every server's compression takes the third back, and the page stays text.
func Single(p Parts) ([]byte, error) {
	program, err := Packed(p.Program)
	if err != nil {
		return nil, err
	}
	b, err := NewBuilder(p)
	if err != nil {
		return nil, err
	}
	return b.Page(Variant{
		Icon:    IconAddress(),
		Awaits:  "all",
		Program: "\n" + programOpens + base64.StdEncoding.EncodeToString(program) + `</script>`,
		Reach:   alone,
	})
}
