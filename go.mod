module dateline

go 1.26

require (
	github.com/alecthomas/kong v1.17.0
	github.com/chromedp/cdproto v0.159.0
	github.com/chromedp/chromedp v0.23.0
	github.com/coder/websocket v1.8.15 // the tests in Firefox
	github.com/goccy/go-yaml v1.19.2
	github.com/maxence-charriere/go-app/v9 v9.8.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	github.com/tidwall/gjson v1.20.0
)

require (
	eliasnaur.com/font v0.0.0-20230308162249-dd43949cb42d
	github.com/andybalholm/brotli v1.2.8
	github.com/andybalholm/cascadia v1.3.5
	github.com/go-fonts/liberation v0.3.3
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/go-text/typesetting v0.3.5
	github.com/google/uuid v1.3.0 // indirect
	github.com/tdewolff/parse/v2 v2.8.20
	github.com/tidwall/match v1.1.1 // indirect
	github.com/tidwall/pretty v1.2.0 // indirect
	golang.org/x/image v0.36.0
	golang.org/x/net v0.55.0
	golang.org/x/text v0.37.0
)
