# Every way to build, test, look and measure. `make` builds, `make help` lists.
# Needed: Go, Node, git, make. What else is missing is fetched or named.

GOAPP   := github.com/maxence-charriere/go-app/v9
ROOT    := $(shell go env GOROOT)
SOURCES := $(shell find app data wasm -name '*.go' -o -path '*/basemap/*.bin*') go.mod go.sum

# Packages that run in the browser and touch no page, and the one that does: their
# tests must hold there too.
BROWSED := data/geo data/model data/basemap data/passage data/gazetteer data/lexicon data/timex data/furniture data/draft \
	app/i18n app/state app/view app/sign app/scene app/search app/track app/accord app/cite app/export app/account app/dom

# The link is the same on every machine: no paths, no version control, no symbols.
# Without inlining it is a tenth smaller and no slower, but for Go's runtime: what it
# does for each piece of memory and each look into a map is written to be inlined.
LINK := GOOS=js GOARCH=wasm go build -trimpath -buildvcs=false -ldflags='-s -w' -gcflags=all=-l -gcflags=runtime= -gcflags=internal/runtime/...= -gcflags=internal/byteorder=

REVEAL      := reveal.js@6.0.2
REVEAL_HASH := sha512-JYIg5D9aoxoaLeb84O+OvAwsKWdIavVgEDScxtYEXFCT6t6TQrhNtSgogcjdCpdLsWglhJn3zyE3fUOwiH5KEg==

.DELETE_ON_ERROR:
.PHONY: all help quick test sizes fonts browser engines fuzz vet test-wasm slim-deps hashes stock lighthouse bench rivals periods check draft-score gallery gazetteer basemap golden clean

all: data/story.json dist/dateline dist/dateline.html dist/south-pole.html dist/site/index.html dist/deck/index.html ## build everything into dist/

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

# ---- the command and the page

# The command carries the viewer and what turns slides: with it alone, from any
# folder, stories become pages.
CARRIED := build/app.wasm.gz build/wasm_exec.js build/reveal/$(REVEAL)

dist/dateline: $(CARRIED) go.mod go.sum $(shell find data app web *.go -type f -not -name '*_test.go' -not -path 'data/story/*' -not -path '*/testdata/*')
	@mkdir -p dist
	CGO_ENABLED=0 go build -tags viewer -trimpath -buildvcs=false -ldflags='-s -w' -o $@ .

dist/dateline.html: dist/dateline $(shell find data/story -type f)
	dist/dateline build data/story -o $@

# Another story, of another age, place and number of parties.
dist/south-pole.html: dist/dateline $(shell find stories/south-pole -type f)
	dist/dateline build stories/south-pole -o $@

# The hosted form; BASE is the address it will have, where that is known.
dist/site/index.html: dist/dateline $(shell find data/story -type f)
	dist/dateline site data/story -o dist/site $(if $(BASE),--base "$(BASE)")

# A deck of slides with the page in it, dark with THEME=dark.
dist/deck/index.html: dist/dateline.html
	dist/dateline deck data/story --page dist/dateline.html $(if $(THEME),--theme $(THEME)) -o dist/deck

# The program that turns slides is reveal.js from npm, pinned by its release and
# its hash; its licence goes wherever it goes.
build/reveal/$(REVEAL):
	$(call unpack,build/reveal,$(REVEAL),$(REVEAL_HASH))

# A package from npm is known by its release and its hash before it is unpacked:
# $(call unpack,FOLDER,PACKAGE,HASH).
unpack = go run ./data/npm/unpack $(1) $(2) $(3) && touch $@

# The compiled story is committed, so that others can read it without building.
data/story.json: $(shell find data/story data/compile data/model data/passage -type f -not -name '*_test.go')
	go run . build data/story -o $@

build/wasm_exec.js: go.mod
	@mkdir -p build
	cp "$(ROOT)/lib/wasm/wasm_exec.js" $@ && chmod u+w $@

build/linked/app.wasm: build/slim.mod $(SOURCES)
	$(LINK) -modfile=build/slim.mod -o $@ ./wasm

# The least program of go-app, to measure ours against.
build/linked/floor.wasm: build/slim.mod web/bench/floor/main.go
	$(LINK) -modfile=build/slim.mod -o $@ ./web/bench/floor

# What only traces are printed from, and headers that pack badly: a sixth less packed.
build/%.wasm: build/linked/%.wasm $(wildcard wasm/strip/*.go)
	go run ./wasm/strip $< $@

# Zopfli packs a program a twentieth smaller than gzip does at its best, and
# browsers unpack it the same way. It costs seconds here and nothing there.
ZOPFLI      := @gfx/zopfli@1.0.15
ZOPFLI_HASH := sha512-7mBgpi7UD82fsff5ThQKet0uBTl4BYerQuc+/qA1ELTwWEiIedRTcD3JgiUu9wwZ2kytW8JOb165rSdAt8PfcQ==
BASE64      := base64-js@1.5.1
BASE64_HASH := sha512-AKpaYlHn8t4SVbOHCy+b5+KKgvR4vrsD8vbvrbiQJps7fKDTkjkDry6ji0rUJjC0kzbNePLwzxq8iypo41qeWA==

build/app.wasm.gz: build/app.wasm build/node_modules/$(ZOPFLI) build/node_modules/$(BASE64)
	NODE_PATH=build/node_modules node -e 'const fs = require("fs"); require("@gfx/zopfli").gzip(fs.readFileSync("$<"), {numiterations: 3}, (e, packed) => { if (e) throw e; fs.writeFileSync("$@", packed) })'

build/node_modules/$(ZOPFLI):
	$(call unpack,build/node_modules/@gfx/zopfli,$(ZOPFLI),$(ZOPFLI_HASH))

build/node_modules/$(BASE64):
	$(call unpack,build/node_modules/base64-js,$(BASE64),$(BASE64_HASH))

# Go-app links its server half into the browser too, a third of the bytes.
# Nothing in its interface leaves it out, and an overlay on the module cache is
# refused; so the module is copied, four of its files are swapped for ours, and
# -modfile points the link at the copy. go.mod stays as it is: the plain build
# works, and `make stock` is it. Ours fit the files they were written for and no
# others, so those are known by their hashes before they go.
SWAPPED := $(notdir $(wildcard wasm/slim/app/*.go))
HASHES   = for f in $(SWAPPED); do echo "$$(git hash-object --no-filters $(1)/pkg/app/$$f) $$f"; done

build/slim.mod: go.mod go.sum $(shell find wasm/slim -type f)
	rm -rf build/goapp build/uuid build/pretty && mkdir -p build
	go mod download $(GOAPP)
	cp -r "$$(go list -m -f '{{.Dir}}' $(GOAPP))" build/goapp && chmod -R u+w build/goapp
	@{ $(call HASHES,build/goapp); } | cmp -s - wasm/slim/swapped || { echo '$(GOAPP) is not the release that wasm/slim/app was written for: mend $(SWAPPED) there, then put the output of `make hashes` into wasm/slim/swapped' >&2; exit 1; }
	cp wasm/slim/app/*.go build/goapp/pkg/app/
	cp -r wasm/slim/json build/goapp/pkg/
	sed -i.bak 's#^\([[:space:]]*\)"encoding/json"#\1"github.com/maxence-charriere/go-app/v9/pkg/json"#' build/goapp/pkg/app/*.go build/goapp/pkg/errors/*.go
	cp -r wasm/slim/uuid wasm/slim/pretty build/
	cp go.sum build/slim.sum
	{ cat go.mod; echo 'replace $(GOAPP) => ./build/goapp'; echo 'replace github.com/google/uuid => ./build/uuid'; echo 'replace github.com/tidwall/pretty => ./build/pretty'; } > $@

hashes: ## print the hashes of the files of go-app that the slim build swaps
	@at=$$(go list -m -f '{{.Dir}}' $(GOAPP)) && $(call HASHES,"$$at")

stock: build/stock.html ## build the page with go-app whole, to compare
build/stock.html: dist/dateline.html
	@mkdir -p build/stock && cp build/wasm_exec.js build/stock/
	$(LINK) -o build/stock/app.wasm ./wasm
	dist/dateline build data/story --wasm build/stock/app.wasm -o $@

# ---- tests

# What finds faults of access in the page; only the tests use it. Pinned like reveal.js.
AXE      := axe-core@4.14.1
AXE_HASH := sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==

# All that needs no browser.
NATIVE = $$(go list ./... | grep -v '/web/browser$$')

# Tests have memory to spare: garbage that is collected as seldom as this costs a fifth of
# the processor time less. What is vetted whole before need not be in part again.
SPARE := GOGC=400
TEST  := $(SPARE) go test -vet=off

quick: vet ## run the tests that need no browser
	$(TEST) $(NATIVE)

test: browser vet all build/stock.html build/axe/$(AXE) slim-deps ## run every test in Go, under Node and in Chromium
	$(TEST) $(NATIVE)
	$(TEST) -timeout 40m ./web/browser
	@$(MAKE) --no-print-directory test-wasm

build/axe/$(AXE):
	$(call unpack,build/axe,$(AXE),$(AXE_HASH))

vet:
	@test -z "$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go'))" || { echo "run gofmt -w on:"; gofmt -l $$(git ls-files -co --exclude-standard '*.go'); exit 1; }
	go vet ./...

# What differs there is how floats are computed and that there is one core. Goldens hold
# both builds to the same bytes, and so does the browser, which compares the prerendered
# picture with the program's; what draws hundreds of layouts only to hold them all to a
# property runs natively alone, and other grids are thinned here.
test-wasm: ## run the tests of the pure packages as WebAssembly, under Node
	$(SPARE) GOOS=js GOARCH=wasm go test -short -exec="$(ROOT)/lib/wasm/go_js_wasm_exec" $(addprefix ./,$(BROWSED))

# The gate of the slim build: whatever links net/http again must be seen.
slim-deps: build/slim.mod
	@! GOOS=js GOARCH=wasm go list -deps -modfile=build/slim.mod ./wasm | grep -xE 'net/http|text/template|regexp|crypto/aes|encoding/json' \
		|| { echo 'the browser build links the packages above; see wasm/slim'; exit 1; }

# A browser for the tests: installed where that can be done, else one line says how.
browser:
	@for b in "$$CHROME" chromium chromium-browser google-chrome; do command -v "$$b" >/dev/null 2>&1 && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
		echo 'no Chromium: install one, or set CHROME to its path; the browser tests are skipped' >&2; test -z "$$CI"; \
	fi

# Other engines, as Debian has them: Firefox's, and Safari's in GTK's
# small browser with a screen to show it on that nobody sees.
ENGINES := firefox-esr webkit2gtk-driver xvfb
WEBKIT  := command -v WebKitWebDriver >/dev/null 2>&1 && command -v Xvfb >/dev/null 2>&1
FIREFOX_IS := for b in "$$FIREFOX" firefox-esr firefox; do command -v "$$b" >/dev/null 2>&1 && exit 0; done; exit 1

engines: all ## try the page in two more engines, which are installed where that can be done
	@{ ($(FIREFOX_IS)) && $(WEBKIT); } && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(ENGINES) >/dev/null; \
	else \
		echo 'no Firefox, or no WebKit: install $(ENGINES); FIREFOX may hold the path of another' >&2; exit 1; \
	fi
	go test -count=1 -tags engines ./web/browser -run TestEngines

# The fonts that text is tried in, as Debian and Ubuntu have them. Each set of
# them is a file of web/browser/testdata/fonts.
FACES := fonts-dejavu-core fonts-liberation fonts-noto-core
FIT   := TestFit|TestWidths|TestSpacing|TestNarrow|TestBriefFits|TestReaders/print

sizes: browser all ## try the page at every size, event and theme of the long grids
	DATELINE_SIZES=all go test -count=1 -timeout 20m ./web/browser -run 'TestSizes|TestTakeOver|TestBriefFits'

fonts: browser all $(addprefix build/fonts/,$(FACES)) ## try how text fits in each set of fonts
	@for set in dejavu liberation noto; do \
		echo "in the fonts of the set $$set" && FONTCONFIG_FILE="$(CURDIR)/web/browser/testdata/fonts/$$set.conf" go test -count=1 ./web/browser -run '$(FIT)' || exit 1; \
	done

build/fonts/%:
	@command -v apt-get >/dev/null && command -v dpkg >/dev/null || { echo 'make fonts takes its fonts from Debian or Ubuntu, and this is neither' >&2; exit 1; }
	@mkdir -p build/fonts && cd build/fonts && rm -rf $*_*.deb && \
		{ apt-get download -qq $* 2>/dev/null || { apt-get update -qq && apt-get download -qq $*; }; } && dpkg -x $*_*.deb $* && rm $*_*.deb

lighthouse: browser dist/site/index.html ## have Lighthouse judge the hosted form
	@mkdir -p build
	go run ./web/site/measure -site dist/site -out build/lighthouse $(if $(PRESET),-preset $(PRESET))

golden: ## rewrite the goldens, to be read in the diff
	DATELINE_UPDATE=1 go test ./app/... ./data/... ./web/...

# Every fuzz test of the repository for a while; what fails is kept beside its test.
FUZZ := 10s

fuzz: ## try every parser with what nobody wrote, for FUZZ each
	@mkdir -p build
	@grep -rlE '^func Fuzz' --include='*_test.go' $(patsubst %/,%,$(wildcard */)) | grep -v '^build/' | sort | while read -r file; do \
		grep -oE '^func Fuzz[A-Za-z]+' "$$file" | cut -c6- | while read -r name; do \
			echo "$$name of $$(dirname "$$file")" && go test -run='^$$' -fuzz="^$$name\$$" -fuzztime=$(FUZZ) "./$$(dirname "$$file")" >build/fuzz.log 2>&1 \
				|| { cat build/fuzz.log; exit 1; }; \
		done || exit 1; \
	done

bench: dist/dateline.html ## measure the code
	go test -run='^$$' -bench=. -benchmem ./...

rivals: browser build/app.wasm.gz build/wasm_exec.js build/floor.wasm ## measure the page beside what else shows events, built from npm
	go run ./web/bench -o docs/performance

# A story of a million claims, which nobody writes, as a site of periods, to see that
# it can be written and read: the time, and what a reader waits for. What is written of
# so many claims stays, so that the three steps can be made one by one.
CLAIMS := 1000000

build/periods/$(CLAIMS).json: $(wildcard data/sample/*.go data/sample/gen/*.go)
	@mkdir -p build/periods
	go run ./data/sample/gen -claims $(CLAIMS) -o $@

build/periods/$(CLAIMS)/index.html: dist/dateline build/periods/$(CLAIMS).json
	@began=$$(date +%s) && dist/dateline site build/periods/$(CLAIMS).json -o $(@D) && echo "written in $$(($$(date +%s) - began)) s: $$(du -sh $(@D) | cut -f1)"

periods: build/periods/$(CLAIMS)/index.html browser ## write a made-up story of CLAIMS claims as a site of periods and measure it
	DATELINE_PERIODS=build/periods/$(CLAIMS) go test -run='^$$' -bench=Period -benchtime=3x ./web/browser

# ---- the story and the map

check: ## check the story; CORPUS=folder also checks it against its articles
	go run . check data/story $(if $(CORPUS),--corpus "$(CORPUS)")
	go run . check stories/south-pole

draft-score: ## draft articles whose stories are known and measure it; CORPUS=folder adds the seed articles
	go run ./data/draft/score $(if $(CORPUS),-corpus "$(CORPUS)") $(if $(V),-v)

gallery: dist/gallery.html ## draw stories of every shape at four sizes and in two themes, to be looked through
dist/gallery.html: go.mod go.sum $(shell find stories/gallery web app data -type f -not -name '*_test.go' -not -path '*/testdata/*')
	go run ./web/gallery -o $@

gazetteer: ## make the list of places anew from its sources on npm, which the generator names
	go run ./data/gazetteer/gen

basemap: ## make the map anew from its sources on npm, which the generator pins by release and hash
	go run ./data/basemap/gen

clean: ## remove what was built
	rm -rf build dist
