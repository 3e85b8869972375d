package article

import "testing"

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Bakan Ayşe Yılmaz 2 Mart 2025 tarihinde Ankara’yı ziyaret etti.":         "tr",
		"Minister przyjechał wczoraj do Gdańska i spotkał się z rybakami z Łeby.": "pl",
		"Am 12. März 2025 besuchte Ministerin Anna Winter Köln.":                  "de",
		"Ministerin Anna Weiß besuchte Köln.":                                     "de",
		"It left Cork last night, on 2 May 2025, they said.":                      "en",
		"李明昨天访问了北京，并在那里会见了市长。":                                                    "zh",
		"Statsministeren reiste i går til Bergen, og det var første gang på tre år at han møtte fiskerne som bor i byen. Han sa at det ikke var lett å få til, men at de var blitt enige om det viktigste.":             undetermined,
		"Statsministeren rejste i går til Aarhus, og det var første gang i tre år, at han mødte fiskerne, som bor på havnen. Han sagde, at det ikke havde været let, men at de nu var blevet enige om det vigtigste.":   undetermined,
		"Statsministern reste i går till Göteborg, och det var första gången på tre år som han träffade fiskarna som bor i hamnen. Han sade att det inte hade varit lätt, men att de nu var överens om det viktigaste.": "sv",
		"De minister reisde gisteren naar de haven van de stad en sprak daar met de leden van de bond. De vissers van de kust willen het geld van de staat, zei de voorzitter van de bond.":                             "nl",
		"İzmir, İstanbul": "tr",
		"Premijer je jučer stigao u Split i sastao se s ribarima na rivi. Rekao je da od sada do proljeća ostaju na svome i da će po povratku iz Zagreba o svemu razgovarati s ministrom.": "hr",
		"Premiér včera přijel do Brna a sešel se na náměstí s rybáři z okolí. Řekl, že od ledna do března zůstane na svém a že po návratu z Prahy o všem promluví s ministrem.":            "cs",
		`{"a":1}`: undetermined,
	} {
		t.Run(want+" is told", func(t *testing.T) {
			if got := spoken(text); got != want {
				t.Errorf("got %q", got)
			}
		})
	}
	if got := LanguageOf("tr-TR"); got != "Turkish" {
		t.Errorf("got %q", got)
	}
}
