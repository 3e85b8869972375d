// Command gen writes a made-up story of any number of claims as a compiled story, to
// try what is made for more of them than anybody writes.
//
//	go run ./data/sample/gen -claims 1000000 -o build/million.json
package main

import (
	"flag"
	"fmt"
	"os"

	"dateline/data/model"
	"dateline/data/sample"
)

func main() {
	claims := flag.Int("claims", 1_000_000, "how many claims the story has")
	out := flag.String("o", "", "`file` to write")
	flag.Parse()
	if *claims < 1 || *out == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := os.WriteFile(*out, model.Encode(sample.Story(*claims)), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
