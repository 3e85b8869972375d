// Package compile turns a story on disk into the model, and checks a story
// against the articles it was read from.
//
//	story.yaml, sources/*.yaml, articles/ ─▶ read ─▶ link ─▶ model ─▶ schema
//	                                                         model + articles ─▶ Verify
//
// It takes an fs.FS, never a path, so that a test is a map of names to texts.
// It never stops at the first mistake: a writer mends a list, not a riddle.
package compile
