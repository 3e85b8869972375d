package app

// The file this replaces finds the server's files. It imports net/http.
