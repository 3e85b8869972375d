// Package browser has every test that needs a browser, and what drives one: what
// only a browser can tell of the pages that make has built. It holds nothing
// else.
//
// The drivers are chromium_test.go and, for other engines, bidi_test.go (Firefox)
// and webdriver_test.go (WebKit), which visit_test.go uses alike;
// wait_test.go waits for states, person_test.go is what a person does with a
// page, built_test.go the pages. All tests share one browser, each with a profile
// of its own, and run beside each other.
package browser
