package model

import (
	"slices"
	"strings"
)

// rightToLeft lists the languages that are written from right to left, by their
// BCP 47 primary subtags: those with Arabic, Hebrew, Thaana or N'Ko letters.
var rightToLeft = []string{"ar", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi"}

// RightToLeft tells whether a language is written from right to left.
func RightToLeft(lang string) bool {
	primary, _, _ := strings.Cut(lang, "-")
	return slices.Contains(rightToLeft, strings.ToLower(primary))
}

// Direction gives the direction a language is written in, as HTML's dir has it.
func Direction(lang string) string {
	if RightToLeft(lang) {
		return "rtl"
	}
	return "ltr"
}
