package article

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/data/passage"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const ships = `Ships Leave Cork For The South

By Ann Smith

Cork, March 2, 2025

Two ships left Cork on Sunday, the harbour master said. They carry coal.

Read more: why ships sink
`

// read reads an article that must be readable.
func read(t *testing.T, name string, raw []byte) Article {
	t.Helper()
	a, err := Read(name, raw)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestText(t *testing.T) {
	a := read(t, "ships.md", []byte(ships))
	s := a.Source
	t.Run("UTF-8 text is its own plain text, to the byte", func(t *testing.T) {
		if !a.Own || s.Text != ships || s.File != "ships.md" || s.SHA256 != passage.Digest([]byte(ships)) {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("its facts are found in it", func(t *testing.T) {
		if s.Headline != "Ships Leave Cork For The South" || s.Author != "Ann Smith" || s.Published.String() != "2025-03-02" || s.Dated != "stated" || s.Language != "en" {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("what is not of the story is listed with its place and its kind", func(t *testing.T) {
		if !slices.Contains(a.LeftOut, Piece{"5.1", "a link to something else", "Read more: why ships sink"}) {
			t.Errorf("got %v", a.LeftOut)
		}
	})
}

func TestEncodings(t *testing.T) {
	const german, russian = "Am 3. März fuhr das größte Schiff über das Meer. Die Mannschaft hörte Möwen und süße Lieder.", "Два корабля вышли из порта Корк в воскресенье, сообщил начальник порта. Они везут уголь и хлеб."
	for does, c := range map[string]struct {
		encoding encoding.Encoding
		text     string
	}{
		"Latin 1":                          {charmap.ISO8859_1, german},
		"Windows' Cyrillic":                {charmap.Windows1251, russian},
		"KOI8-R":                           {charmap.KOI8R, russian},
		"UTF-16 with a mark":               {unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), russian},
		"UTF-16, the other byte first":     {unicode.UTF16(unicode.BigEndian, unicode.UseBOM), german},
		"UTF-8, in which nothing is to do": {encoding.Nop, russian},
	} {
		t.Run(does+" is read", func(t *testing.T) {
			raw, err := c.encoding.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			a := read(t, "a.txt", raw)
			if a.Source.Text != c.text || a.Own != (c.encoding == encoding.Nop) {
				t.Errorf("got %q, own %v", a.Source.Text, a.Own)
			}
		})
	}
}

func TestSpoken(t *testing.T) {
	for text, want := range map[string]string{
		"President Ann Smith met envoy Bob Jones in Cork on Monday at the palace.": "en", "Am Montag traf sie den Kanzler in der Stadt.": "de", "Le président est arrivé dans la ville.": "fr",
		"Он приехал в город и не вернулся.": "ru", "Він приїхав до міста і не повернувся.": "uk", "وصل الرئيس إلى المدينة يوم الاثنين": "ar", "12 + 7 = 19": "und",
	} {
		if got := spoken(text); got != want {
			t.Errorf("%q is in %q, want %q", text, got, want)
		}
	}
}

func TestWrapped(t *testing.T) {
	const text = `SHIPS LEAVE CORK

Two ships left Cork on Sunday, the harbour master said, and are to
Reach Hobart in the coming weeks if the winds are kind to them and to
their crews, who have not seen land of any kind for a hundred and ele-
ven days by then.

The second turned back when it had lost a mast off Cape Clear, and its
captain said so. Nobody was hurt.
`
	a := read(t, "wrapped.txt", []byte(text))
	if a.Own || !strings.Contains(a.Source.Text, "are to Reach Hobart") || !strings.Contains(a.Source.Text, "eleven days") {
		t.Errorf("got %q, own %v", a.Source.Text, a.Own)
	}
	if got := fmt.Sprint(a.Source.Sentences); got != "[1 1 2]" {
		t.Errorf("its paragraphs have %s sentences", got)
	}
	t.Run("lines that nobody wrapped stay", func(t *testing.T) {
		const list = "One.\nTwo three.\nFour five six.\n\nAnn Smith\nCork\nIreland\n"
		if a := read(t, "list.txt", []byte(list)); !a.Own {
			t.Errorf("got %q", a.Source.Text)
		}
	})
}

func TestHTML(t *testing.T) {
	page := `<!DOCTYPE html>
<!-- saved from url=(0031)https://example.org/2025/ships -->
<html lang="en"><head><meta charset="windows-1252"><title>Ships leave Cork – The Herald</title>
<meta property="og:title" content="Ships leave Cork"><meta property="og:site_name" content="The Herald"><meta name="author" content="Ann Smith">
<meta property="article:published_time" content="2025-03-02T07:40:00Z"></head>
<body><nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>Ships leave Cork</h1>` +
		strings.Repeat("<p>Two ships left Cork on Sunday, the harbour master said in a caf\xe9, and they will reach Hobart in the coming weeks if the winds are kind.</p>", 1) +
		`<p>The second turned back. It had lost a mast off Cape Clear, and its captain said that nobody had been hurt by it.</p>
<figure><figcaption>The harbour at dawn</figcaption></figure></article><footer>All rights reserved, The Herald</footer></body></html>`
	a := read(t, "ships.html", []byte(page))
	s := a.Source
	t.Run("the page says what it is", func(t *testing.T) {
		if s.Headline != "Ships leave Cork" || s.Author != "Ann Smith" || s.Publisher != "The Herald" || s.Published.String() != "2025-03-02" || s.Language != "en" || s.URL == "" {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("its text is in paragraphs, in UTF-8, under the name of a text", func(t *testing.T) {
		if a.Own || s.File != "ships.txt" || !strings.Contains(s.Text, "in a café, and") || strings.Contains(s.Text, "Home") || len(s.Sentences) < 2 {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("menus and feet are left out by name", func(t *testing.T) {
		for _, want := range []Piece{{"", "a menu", "Home World"}, {"", "the page's foot", "All rights reserved, The Herald"}} {
			if !slices.Contains(a.LeftOut, want) {
				t.Errorf("%v is not in %v", want, a.LeftOut)
			}
		}
	})
}

const letter = "From: =?UTF-8?Q?Ann_Sm=C3=ADth?= <ann@example.org>\r\nTo: b@example.org\r\nSubject: =?utf-8?B?U2hpcHMgbGVhdmUg0JrQvtGA0Lo=?=\r\n" +
	"Date: Sun, 02 Mar 2025 07:40:00 +0100\r\nMIME-Version: 1.0\r\n"

func TestMail(t *testing.T) {
	for does, c := range map[string]struct{ headers, body, want string }{
		"plain mail is read":                   {"Content-Type: text/plain; charset=utf-8\r\n", "Two ships left Cork.\r\n", "Two ships left Cork."},
		"quoted-printable is undone":           {"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n", "Two ships left the caf=E9 of C=\r\nork.\r\n", "left the café of Cork."},
		"base64 is undone":                     {"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n", "VHdvIHNoaXBzIGxlZnQgQ29yay4=\r\n", "Two ships left Cork."},
		"of several parts the text is taken":   {"Content-Type: multipart/alternative; boundary=x\r\n", "--x\r\nContent-Type: text/plain\r\n\r\nTwo ships left Cork.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Two ships left Cork.</p>\r\n--x--\r\n", "Two ships left Cork."},
		"a part within a part is found":        {"Content-Type: multipart/mixed; boundary=x\r\n", "--x\r\nContent-Type: multipart/related; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nTwo ships left.\r\n--y--\r\n--x--\r\n", "Two ships left."},
		"a signature is left out":              {"Content-Type: text/plain\r\n", "Two ships left Cork.\r\n-- \r\nAnn, The Herald\r\n", "Two ships left Cork."},
		"a message that says no kind is plain": {"", "Two ships left Cork.\r\n", "Two ships left Cork."},
	} {
		t.Run(does, func(t *testing.T) {
			a := read(t, "letter.eml", []byte(letter+c.headers+"\r\n"+c.body))
			s := a.Source
			if !strings.Contains(s.Text, c.want) || strings.Contains(s.Text, "Herald") {
				t.Errorf("got %q", s.Text)
			}
			if s.Headline != "Ships leave Корк" || s.Author != "Ann Smíth" || s.Published.String() != "2025-03-02T07:40+01:00" || s.Dated != "stated" {
				t.Errorf("got %+v", s)
			}
		})
	}
}

// printedPage is a PDF of one page with these lines, 14 points apart.
func printedPage(lines ...string) []byte {
	var stream strings.Builder
	stream.WriteString("BT /F 12 Tf 14 TL 72 720 Td\n")
	for _, l := range lines {
		fmt.Fprintf(&stream, "(%s) Tj T*\n", l)
	}
	stream.WriteString("ET")
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, object := range []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", stream.Len(), stream.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		"<< /Title (Ships leave Cork) /Author (Ann Smith) >>",
	} {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}

func TestPDF(t *testing.T) {
	a := read(t, "ships.pdf", printedPage("Two ships left Cork on Sunday, the har-", "bour master said, and they", "carry coal.", "", "The second turned back on March 2, 2025."))
	want := "Two ships left Cork on Sunday, the harbour master said, and they carry coal.\n\nThe second turned back on March 2, 2025.\n"
	if s := a.Source; s.Text != want || s.Headline != "Ships leave Cork" || s.Author != "Ann Smith" || s.File != "ships.txt" || a.Own {
		t.Errorf("got %+v", s)
	}
}

func TestRefusals(t *testing.T) {
	for does, c := range map[string]struct {
		name string
		raw  []byte
		want string
	}{
		"an empty file":           {"a.txt", nil, "it has no text"},
		"a blank file":            {"a.txt", []byte(" \n\n"), "it has no text"},
		"a picture":               {"a.txt", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x01\x02\x03\x04"), "it is no text"},
		"an office document":      {"a.docx", []byte("PK\x03\x04 and so on"), "it is an office document or an archive, and that is not read: save it as text"},
		"rich text":               {"a.rtf", []byte(`{\rtf1 hello}`), "it is rich text, and that is not read"},
		"a damaged PDF":           {"a.pdf", []byte("%PDF-1.4 and nothing else"), "it is a PDF, and "},
		"a PDF without text":      {"a.pdf", printedPage(), "it is a PDF, and has no text layer"},
		"a page without text":     {"a.html", []byte("<html><body></body></html>"), "it is a web page, and no article is found in it"},
		"a message without text":  {"a.eml", []byte("From: a@b.c\r\nSubject: x\r\nContent-Type: image/png\r\n\r\nxx"), "it is mail, and has no text"},
		"a file beyond all sense": {"a.txt", make([]byte, Largest+1), "it is larger than 16 MB"},
	} {
		t.Run(does+" is refused with the reason", func(t *testing.T) {
			a, err := Read(c.name, c.raw)
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, %+v", err, a)
			}
		})
	}
}

func TestPublished(t *testing.T) {
	for does, c := range map[string]struct{ name, text, when, dated string }{
		"a header gives the day":             {"a.txt", " date 2025-03-11 The boat left.", "2025-03-11", "stated"},
		"a line of its own gives it":         {"a.txt", "# Boats\n\nMay 2, 2025\n\nThe boat left.", "2025-05-02", "stated"},
		"a byline gives it with the time":    {"a.txt", " date 2025-03-11 Boats\n\nby Ann Smith March 11, 2025 7:40 AM\n\nThe boat left.", "2025-03-11T07:40", "stated"},
		"a file's name may have it":          {"2025-05-02-boats.txt", "The boat left.", "2025-05-02", "The article bears no date; its file's name has 2025-05-02."},
		"an address may have it":             {"a.txt", "The boat left.\n\n<https://example.org/2025/05/02/boats>", "2025-05-02", "The article bears no date; its address has 2025-05-02."},
		"the last day named is about it":     {"a.txt", "It left Cork on May 2 and Oslo on May 4. It was built in June 2024.", "2024-05-04~", "The article bears no date. The last day it names is 2024-05-04, so it is of about then."},
		"last night makes it the day after":  {"a.txt", "It left Cork last night, on 2 May 2025, they said.", "2025-05-03", "The article bears no date. The last day it names is 2025-05-02, and it says \"last night\", so it is of the day after."},
		"a text that names no day has none":  {"a.txt", "The boat left in 2025.", "", ""},
		"a text that names no year has none": {"a.txt", "The boat left on May 2.", "", ""},
	} {
		t.Run(does, func(t *testing.T) {
			s := read(t, c.name, []byte(c.text)).Source
			if s.Published.String() != c.when || s.Dated != c.dated {
				t.Errorf("got %q, %q", s.Published, s.Dated)
			}
		})
	}
}

// Whatever the bytes: no reader panics, and what is read is text with its sum.
func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte(ships))
	f.Add("a.html", []byte("<html><body><p>Two ships</p></body></html>"))
	f.Add("a.eml", []byte(letter+"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nTwo\r\n--x--"))
	f.Add("a.pdf", printedPage("Two ships"))
	f.Add("a.txt", []byte("\xff\xfe\x00"))
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		a, err := Read(name, raw)
		if err != nil {
			return
		}
		s := a.Source
		if s.SHA256 != passage.Digest([]byte(s.Text)) || s.Words == 0 || len(s.Sentences) == 0 || s.Language == "" || a.Own != (s.Text == string(raw)) && isText(name, raw) {
			t.Errorf("got %+v, own %v", s, a.Own)
		}
	})
}
