// Package app, the browser half. The file it replaces serves pages over HTTP;
// package initialisation alone then links net/http, TLS and text/template into
// the wasm, 27 % of its bytes, though nothing in a browser can reach them.
package app

import "strings"

// Handler is the server that is not here; static.go names the type.
type Handler struct{}

// Environment is named by go-app's testing of the server.
type Environment map[string]string

func isRemoteLocation(path string) bool {
	return strings.HasPrefix(path, "https://") || strings.HasPrefix(path, "http://")
}

func isStaticResourcePath(path string) bool {
	return strings.HasPrefix(path, "/web/") || strings.HasPrefix(path, "web/")
}
