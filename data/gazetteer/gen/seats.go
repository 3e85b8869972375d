package main

// seats are houses that news name without their city, with the names they have
// elsewhere. Our own list: coordinates to some hundred metres.
func seats() []entry {
	return []entry{
		seat("US", 38.898, -77.037, "White House", "Белый дом", "Білий дім", "البيت الأبيض", "Weiße Haus", "Weißes Haus", "Weißen Haus", "Maison Blanche"),
		seat("US", 38.897, -77.037, "Oval Office", "Овальный кабинет", "Овальний кабінет", "المكتب البيضاوي", "Bureau ovale"),
		seat("US", 38.890, -77.009, "US Capitol", "Капитолий", "Капітолій", "الكابيتول", "Capitol Hill", "Capitol"),
		seat("US", 38.871, -77.056, "Pentagon", "Пентагон", "Пентагон", "البنتاغون"),
		seat("US", 39.648, -77.465, "Camp David", "Кэмп-Дэвид", "Кемп-Девід", "كامب ديفيد"),
		seat("US", 26.677, -80.037, "Mar-a-Lago", "Мар-а-Лаго", "Мар-а-Лаго", "مار ألاغو"),
		seat("US", 40.749, -73.968, "UN Headquarters", "Штаб-квартира ООН", "Штаб-квартира ООН", "مقر الأمم المتحدة", "United Nations headquarters"),
		seat("RU", 55.752, 37.617, "Kremlin", "Кремль", "Кремль", "الكرملين", "Kreml"),
		seat("GB", 51.503, -0.128, "10 Downing Street", "Даунинг-стрит", "Даунінг-стрит", "داونينغ ستريت", "Downing Street"),
		seat("GB", 51.501, -0.142, "Buckingham Palace", "Букингемский дворец", "Букінгемський палац", "قصر باكنغهام"),
		seat("GB", 51.484, -0.606, "Windsor Castle", "Виндзорский замок", "Віндзорський замок", "قلعة وندسور", "Schloss Windsor"),
		seat("FR", 48.870, 2.316, "Élysée Palace", "Елисейский дворец", "Єлисейський палац", "قصر الإليزيه", "Élysée", "palais de l'Élysée", "Élysée-Palast"),
		seat("DE", 52.520, 13.369, "Federal Chancellery, Berlin", "Ведомство федерального канцлера", "Відомство федерального канцлера", "المستشارية الاتحادية", "Bundeskanzleramt", "Kanzleramt"),
		seat("CN", 39.903, 116.391, "Great Hall of the People", "Дом народных собраний", "Будинок народних зборів", "قاعة الشعب الكبرى", "Große Halle des Volkes"),
		seat("TR", 39.931, 32.799, "Presidential Complex, Ankara", "Президентский комплекс в Анкаре", "Президентський комплекс в Анкарі", "المجمع الرئاسي في أنقرة", "Bestepe"),
	}
}

func seat(country string, lat, lon float64, name, ru, uk, ar string, others ...string) entry {
	return entry{name: name, kind: "v", country: country, lat: lat, lon: lon,
		says:  map[string]string{"ru": ru, "uk": uk, "ar": ar},
		known: append(others, name)}
}
