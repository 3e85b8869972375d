package article

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"dateline/data/model"

	"golang.org/x/net/html/charset"
)

// words decodes headers in any encoding.
var words = mime.WordDecoder{CharsetReader: charset.NewReaderLabel}

// readMail reads a message, or a page that a browser saved as one (.mhtml).
func readMail(raw []byte) (draft, error) {
	message, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return draft{}, errors.New("its headers cannot be read: save the message whole, as .eml")
	}
	found := parts(textHeader(message.Header), io.LimitReader(message.Body, Largest), 0)
	d, err := found.draft()
	if err != nil {
		return draft{}, err
	}
	fill(&d.source, message.Header)
	return d, nil
}

// textHeader is the header of a part, whichever package has read it.
type textHeader map[string][]string

func (h textHeader) get(key string) string { return mail.Header(h).Get(key) }

// bodies are the first text of each form that a message has.
type bodies struct{ plain, page *draft }

// draft takes the plain text of a message, unless it only says that there is a
// page, else the page.
func (b bodies) draft() (draft, error) {
	switch {
	case b.plain != nil && (b.page == nil || 4*len(b.plain.source.Text) > len(b.page.source.Text)):
		b.plain.source.Text, b.plain.out = unsigned(b.plain.source.Text)
		return *b.plain, nil
	case b.page != nil:
		return *b.page, nil
	}
	return draft{}, errors.New("has no text: it may be only a picture")
}

// deepest is how many messages within messages are opened.
const deepest = 8

// parts reads a part of a message and the parts within it.
func parts(header textHeader, body io.Reader, depth int) (found bodies) {
	kind, params, err := mime.ParseMediaType(header.get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	body = unpacked(header.get("Content-Transfer-Encoding"), body)
	if !strings.HasPrefix(kind, "multipart/") {
		return leaf(kind, params["charset"], body)
	}
	each := multipart.NewReader(body, params["boundary"])
	for depth < deepest {
		part, err := each.NextRawPart()
		if err != nil {
			break
		}
		inner := parts(textHeader(part.Header), part, depth+1)
		if found.plain == nil {
			found.plain = inner.plain
		}
		if found.page == nil {
			found.page = inner.page
		}
	}
	return found
}

// leaf reads a part that has none within.
func leaf(kind, told string, body io.Reader) (found bodies) {
	if kind != "text/plain" && kind != "text/html" {
		return found
	}
	raw, err := io.ReadAll(body)
	if err != nil && len(raw) == 0 {
		return found
	}
	text, err := decoded(raw, told)
	if err != nil || strings.TrimSpace(text) == "" {
		return found
	}
	if kind == "text/html" {
		if d, err := readHTML([]byte(text)); err == nil {
			found.page = &d
		}
		return found
	}
	if wrapped(text) {
		text = unwrapped(text)
	}
	found.plain = &draft{source: model.Source{Text: text}}
	return found
}

// unpacked undoes what a part was packed in for its way.
func unpacked(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}

// unsigned takes a signature off, which stands below a line of two hyphens.
func unsigned(text string) (string, []Piece) {
	body, signature, ok := strings.Cut(strings.ReplaceAll(text, "\r\n", "\n"), "\n-- \n")
	if !ok {
		return text, nil
	}
	return body + "\n", []Piece{{Kind: "a signature", Words: strings.TrimSpace(signature)}}
}

// fill keeps what the headers say.
func fill(s *model.Source, header mail.Header) {
	if subject, err := words.DecodeHeader(header.Get("Subject")); err == nil && subject != "" {
		s.Headline = subject
	}
	if from, err := (&mail.AddressParser{WordDecoder: &words}).Parse(header.Get("From")); err == nil && from.Name != "" && !strings.HasPrefix(from.Name, "<") {
		s.Author = from.Name
	}
	if s.URL == "" && strings.HasPrefix(header.Get("Snapshot-Content-Location"), "http") {
		s.URL, s.Author = header.Get("Snapshot-Content-Location"), "" // a browser saved it, which is no author
	}
	if sent, err := header.Date(); err == nil && s.Published.IsZero() {
		s.Published, _ = model.ParseWhen(sent.Format("2006-01-02T15:04Z07:00"))
		s.Dated = "stated"
	}
}
