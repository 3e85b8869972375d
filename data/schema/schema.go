// Package schema holds the JSON Schemas of what people write: story.yaml and the
// files of sources/. Editors complete and check by them while one types, as the
// first line of each file tells them (yaml-language-server). What a schema cannot
// say, such as which ids there are, is for check.
package schema

import (
	"embed"
	"strings"
)

//go:embed story.json source.json
var files embed.FS

// folder is where a story's folder has the schemas, so that an editor needs no
// network to read them.
const folder = ".schema/"

// line names the schema of a story's file, as its first line.
func line(file string) string {
	return "# yaml-language-server: $schema=" + strings.Repeat("../", strings.Count(file, "/")) + folder + of(file) + "\n"
}

func of(file string) string {
	if strings.HasPrefix(file, "sources/") {
		return "source.json"
	}
	return "story.json"
}

// Headed gives a file of a story, one of YAML with its schema named.
func Headed(file, text string) []byte {
	head := ""
	if strings.HasSuffix(file, ".yaml") {
		head = line(file)
	}
	return append(append(make([]byte, 0, len(head)+len(text)), head...), text...)
}

// Files are the schemas, by their names in a story's folder.
func Files() map[string]string {
	all := map[string]string{}
	for _, name := range []string{"story.json", "source.json"} {
		text, err := files.ReadFile(name)
		if err != nil {
			panic(err) // the build embedded no such file: a test rules that out
		}
		all[folder+name] = string(text)
	}
	return all
}
