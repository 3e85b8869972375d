package main

import (
	"fmt"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/errors"
)

func TestPlain(t *testing.T) {
	before := errors.Encoder
	errors.Encoder = plain
	t.Cleanup(func() { errors.Encoder = before })

	root := errors.New("no element").WithTag("xmlns", "svg").WithTag("tag", "path")
	for _, c := range []struct {
		says string
		err  error
		want string
	}{
		{"a message stands as it is", errors.New("no element"), "no element"},
		{"tags follow it in the order of their names", root, "no element (tag: path) (xmlns: svg)"},
		{"what is wrapped follows", errors.New("mounting failed").Wrap(root), "mounting failed: no element (tag: path) (xmlns: svg)"},
		{"an error of others is wrapped too", errors.New("mounting failed").Wrap(fmt.Errorf("full")), "mounting failed: full"},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := c.err.Error(); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}
