//go:build viewer

package main

import "embed"

// carried is what the command needs to make pages and decks anywhere: the viewer,
// and what turns slides. `make` builds it first and then this command, with the
// tag viewer; a plain build does without, so that a fresh clone builds, vets and
// tests by Go alone.
//
//go:embed build/app.wasm.gz build/wasm_exec.js
//go:embed build/reveal/LICENSE build/reveal/dist/reveal.js build/reveal/dist/reveal.css build/reveal/dist/plugin/notes.js
var carried embed.FS
