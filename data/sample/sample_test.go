package sample_test

import (
	"bytes"
	"fmt"
	"testing"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/sample"
)

func TestFolder(t *testing.T) {
	for _, n := range []int{1, 30, 1000} {
		t.Run(fmt.Sprintf("of %d events is a sound story, the same each time", n), func(t *testing.T) {
			first, err := compile.Story(sample.Folder(n))
			if err != nil {
				t.Fatalf("%.400v", err)
			}
			again, _ := compile.Story(sample.Folder(n))
			if len(first.Events) != n || len(first.Claims) != n || !bytes.Equal(model.Encode(first), model.Encode(again)) {
				t.Errorf("%d events and %d claims", len(first.Events), len(first.Claims))
			}
		})
	}
}
