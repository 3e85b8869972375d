package manuscript

import (
	"fmt"
	"strings"

	"dateline/data/gazetteer"
)

// IDs are the ids that are taken.
type IDs map[string]bool

// ID makes an id of the first of some texts that has letters for one, else of the
// kind and a number; what is taken for a kind gets a number.
func (taken IDs) ID(kind string, number int, texts ...string) string {
	id := fmt.Sprintf("%s-%d", kind, number+1)
	for _, text := range texts {
		if s := slug(text); s != "" {
			id = s
			break
		}
	}
	free := id
	for i := 2; taken[kind+" "+free]; i++ {
		free = fmt.Sprintf("%s-%d", id, i)
	}
	taken[kind+" "+free] = true
	return free
}

// most is how long an id may be that is made of a text: it names files, and gets
// numbers.
const most = 48

// slug writes a text in the letters of an id: a to z, figures and hyphens. A long
// one ends with a whole word.
func slug(text string) string {
	var b strings.Builder
	for _, r := range gazetteer.Fold(strings.ReplaceAll(text, "_", " ")) {
		latin, ok := latin[r]
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case ok:
			b.WriteString(latin)
		case r == ' ':
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	for strings.Contains(id, "--") {
		id = strings.ReplaceAll(id, "--", "-")
	}
	if len(id) <= most {
		return id
	}
	id = id[:most]
	if end := strings.LastIndexByte(id, '-'); end > 0 {
		id = id[:end]
	}
	return id
}

// latin writes Cyrillic letters in Latin ones, as passports have them.
var latin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "i", 'і': "i", 'ї': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m",
	'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "",
	'э': "e", 'ю': "iu", 'я': "ia",
}
