package main

import (
	"encoding/base64"
	"os"

	"dateline/web/page"
)

// floors are pages that show nothing: below them no page of their kind can come.
func (b bench) floors() (all []*contestant, err error) {
	blank, err := sheet{own: "blank"}.text()
	if err != nil {
		return nil, err
	}
	empty, err := b.goApp()
	if err != nil {
		return nil, err
	}
	for _, f := range []struct{ name, title, text string }{{"blank", "an empty page", blank}, {"goapp", "an empty go-app page", empty}} {
		c, err := b.entered(f.name, f.title, 0, f.text)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// goApp is a page that starts a program of go-app which shows nothing.
func (b bench) goApp() (string, error) {
	loader, err := os.ReadFile(b.loader)
	if err != nil {
		return "", err
	}
	packed, err := os.ReadFile(b.floor)
	if err != nil {
		return "", err
	}
	program, err := page.Packed(packed)
	if err != nil {
		return "", err
	}
	return sheet{own: "goapp", constants: string(loader) + "\nconst program = '" + base64.StdEncoding.EncodeToString(program) + "'"}.text()
}
