package host

import (
	"math"
	"strconv"
	"strings"

	"dateline/app/scene"
	"dateline/app/state"

	"github.com/tidwall/gjson"
)

// Fit tells how tall the frame should be for a page in a state and of some size
// that stands enlarged, in the dialects of those who listen, each time that it is
// another height.
func (h *Host) Fit(s state.State, size scene.Size, enlarged float64) {
	if h == nil || h.fit || size.W == 0 {
		return
	}
	// The page fills whatever frame it gets: its present height would only tell the
	// host what the host has set.
	tall := math.Round(scene.ReferenceOf(s, size).H * enlarged)
	if tall == h.height {
		return
	}
	h.height = tall
	for _, m := range heights(h.id, h.home, tall) {
		h.post(m)
	}
}

// heights are the messages for a height in px: Datawrapper's, AMP's, Medium's
// and, where the host has named this frame, Pym's.
func heights(id, address string, px float64) []any {
	whole := strconv.Itoa(int(px))
	named := id
	if named == "" {
		named = ours
	}
	out := []any{
		map[string]any{"datawrapper-height": map[string]any{named: px}},
		map[string]any{"sentinel": "amp", "type": "embed-size", "height": px},
		`{"src":` + string(gjson.AppendJSONString(nil, address)) + `,"context":"iframe.resize","height":` + whole + `}`,
	}
	if id != "" && !strings.Contains(id, pym) {
		out = append(out, strings.Join([]string{"pym", id, "height", whole}, pym))
	}
	return out
}

// pym parts the fields of a message to Pym.js.
const pym = "xPYMx"
