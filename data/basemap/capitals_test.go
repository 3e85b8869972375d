package basemap

import (
	"testing"

	"dateline/data/geo"
)

// capitals are the seats of government of the members of the United Nations and
// its observers, and of some territories, to a hundredth of a degree: a
// kilometre. The Vatican is too small for the map.
var capitals = []struct {
	code, city string
	lat, lon   float64
}{
	{"AFG", "Kabul", 34.53, 69.17}, {"AGO", "Luanda", -8.84, 13.23}, {"ALB", "Tirana", 41.33, 19.82},
	{"AND", "Andorra la Vella", 42.51, 1.52}, {"ARE", "Abu Dhabi", 24.45, 54.38}, {"ARG", "Buenos Aires", -34.6, -58.38},
	{"ARM", "Yerevan", 40.18, 44.51}, {"ATG", "St John's", 17.12, -61.85}, {"AUS", "Canberra", -35.28, 149.13},
	{"AUT", "Vienna", 48.21, 16.37}, {"AZE", "Baku", 40.41, 49.87}, {"BDI", "Gitega", -3.43, 29.93},
	{"BEL", "Brussels", 50.85, 4.35}, {"BEN", "Porto-Novo", 6.5, 2.6}, {"BFA", "Ouagadougou", 12.37, -1.52},
	{"BGD", "Dhaka", 23.81, 90.41}, {"BGR", "Sofia", 42.7, 23.32}, {"BHR", "Manama", 26.22, 50.58},
	{"BHS", "Nassau", 25.06, -77.35}, {"BIH", "Sarajevo", 43.86, 18.41}, {"BLR", "Minsk", 53.9, 27.57},
	{"BLZ", "Belmopan", 17.25, -88.77}, {"BOL", "Sucre", -19.05, -65.26}, {"BOL", "La Paz", -16.5, -68.15},
	{"BRA", "Brasília", -15.79, -47.88}, {"BRB", "Bridgetown", 13.1, -59.61}, {"BRN", "Bandar Seri Begawan", 4.9, 114.94},
	{"BTN", "Thimphu", 27.47, 89.64}, {"BWA", "Gaborone", -24.65, 25.91}, {"CAF", "Bangui", 4.39, 18.56},
	{"CAN", "Ottawa", 45.42, -75.7}, {"CHE", "Bern", 46.95, 7.45}, {"CHL", "Santiago", -33.45, -70.67},
	{"CHN", "Beijing", 39.9, 116.41}, {"CIV", "Yamoussoukro", 6.83, -5.29}, {"CMR", "Yaoundé", 3.85, 11.5},
	{"COD", "Kinshasa", -4.34, 15.31}, {"COG", "Brazzaville", -4.26, 15.24}, {"COL", "Bogotá", 4.71, -74.07},
	{"COM", "Moroni", -11.7, 43.26}, {"CPV", "Praia", 14.93, -23.51}, {"CRI", "San José", 9.93, -84.08},
	{"CUB", "Havana", 23.11, -82.37}, {"CYP", "Nicosia", 35.17, 33.36}, {"CZE", "Prague", 50.08, 14.44},
	{"DEU", "Berlin", 52.52, 13.41}, {"DJI", "Djibouti", 11.59, 43.15}, {"DMA", "Roseau", 15.3, -61.39},
	{"DNK", "Copenhagen", 55.68, 12.57}, {"DOM", "Santo Domingo", 18.49, -69.93}, {"DZA", "Algiers", 36.75, 3.06},
	{"ECU", "Quito", -0.18, -78.47}, {"EGY", "Cairo", 30.04, 31.24}, {"ERI", "Asmara", 15.32, 38.93},
	{"ESP", "Madrid", 40.42, -3.7}, {"EST", "Tallinn", 59.44, 24.75}, {"ETH", "Addis Ababa", 9.03, 38.74},
	{"FIN", "Helsinki", 60.17, 24.94}, {"FJI", "Suva", -18.14, 178.44}, {"FRA", "Paris", 48.86, 2.35},
	{"FSM", "Palikir", 6.92, 158.16}, {"GAB", "Libreville", 0.42, 9.47}, {"GBR", "London", 51.51, -0.13},
	{"GEO", "Tbilisi", 41.72, 44.79}, {"GHA", "Accra", 5.6, -0.19}, {"GIN", "Conakry", 9.64, -13.58},
	{"GMB", "Banjul", 13.45, -16.58}, {"GNB", "Bissau", 11.86, -15.6}, {"GNQ", "Malabo", 3.75, 8.78},
	{"GRC", "Athens", 37.98, 23.73}, {"GRD", "St George's", 12.05, -61.75}, {"GTM", "Guatemala City", 14.63, -90.51},
	{"GUY", "Georgetown", 6.8, -58.16}, {"HND", "Tegucigalpa", 14.07, -87.19}, {"HRV", "Zagreb", 45.81, 15.98},
	{"HTI", "Port-au-Prince", 18.54, -72.34}, {"HUN", "Budapest", 47.5, 19.04}, {"IDN", "Jakarta", -6.21, 106.85},
	{"IND", "New Delhi", 28.61, 77.21}, {"IRL", "Dublin", 53.35, -6.26}, {"IRN", "Tehran", 35.69, 51.39},
	{"IRQ", "Baghdad", 33.31, 44.37}, {"ISL", "Reykjavík", 64.15, -21.94}, {"ISR", "Tel Aviv", 32.08, 34.78},
	{"ITA", "Rome", 41.9, 12.5}, {"JAM", "Kingston", 17.97, -76.79}, {"JOR", "Amman", 31.95, 35.93},
	{"JPN", "Tokyo", 35.69, 139.69}, {"KAZ", "Astana", 51.17, 71.43}, {"KEN", "Nairobi", -1.29, 36.82},
	{"KGZ", "Bishkek", 42.87, 74.59}, {"KHM", "Phnom Penh", 11.56, 104.92}, {"KIR", "Tarawa", 1.35, 172.98},
	{"KNA", "Basseterre", 17.3, -62.72}, {"KOR", "Seoul", 37.57, 126.98}, {"KWT", "Kuwait City", 29.38, 47.98},
	{"LAO", "Vientiane", 17.98, 102.63}, {"LBN", "Beirut", 33.89, 35.5}, {"LBR", "Monrovia", 6.3, -10.8},
	{"LBY", "Tripoli", 32.89, 13.19}, {"LCA", "Castries", 14.01, -60.99}, {"LIE", "Vaduz", 47.14, 9.52},
	{"LKA", "Colombo", 6.93, 79.86}, {"LSO", "Maseru", -29.31, 27.48}, {"LTU", "Vilnius", 54.69, 25.28},
	{"LUX", "Luxembourg", 49.61, 6.13}, {"LVA", "Riga", 56.95, 24.11}, {"MAR", "Rabat", 34.02, -6.84},
	{"MCO", "Monaco", 43.74, 7.43}, {"MDA", "Chișinău", 47.01, 28.86}, {"MDG", "Antananarivo", -18.88, 47.51},
	{"MDV", "Malé", 4.18, 73.51}, {"MEX", "Mexico City", 19.43, -99.13}, {"MHL", "Majuro", 7.09, 171.38},
	{"MKD", "Skopje", 42, 21.43}, {"MLI", "Bamako", 12.64, -8}, {"MLT", "Valletta", 35.9, 14.51},
	{"MMR", "Naypyidaw", 19.76, 96.08}, {"MNE", "Podgorica", 42.44, 19.26}, {"MNG", "Ulaanbaatar", 47.89, 106.91},
	{"MOZ", "Maputo", -25.97, 32.57}, {"MRT", "Nouakchott", 18.08, -15.98}, {"MUS", "Port Louis", -20.16, 57.5},
	{"MWI", "Lilongwe", -13.96, 33.79}, {"MYS", "Kuala Lumpur", 3.14, 101.69}, {"NAM", "Windhoek", -22.56, 17.07},
	{"NER", "Niamey", 13.51, 2.11}, {"NGA", "Abuja", 9.06, 7.49}, {"NIC", "Managua", 12.11, -86.24},
	{"NLD", "Amsterdam", 52.37, 4.9}, {"NOR", "Oslo", 59.91, 10.75}, {"NPL", "Kathmandu", 27.72, 85.32},
	{"NRU", "Yaren", -0.55, 166.92}, {"NZL", "Wellington", -41.29, 174.78}, {"OMN", "Muscat", 23.59, 58.41},
	{"PAK", "Islamabad", 33.68, 73.05}, {"PAN", "Panama City", 8.98, -79.52}, {"PER", "Lima", -12.05, -77.04},
	{"PHL", "Manila", 14.6, 120.98}, {"PLW", "Ngerulmud", 7.5, 134.62}, {"PNG", "Port Moresby", -9.44, 147.18},
	{"POL", "Warsaw", 52.23, 21.01}, {"PRK", "Pyongyang", 39.04, 125.76}, {"PRT", "Lisbon", 38.72, -9.14},
	{"PRY", "Asunción", -25.26, -57.58}, {"PSE", "Ramallah", 31.9, 35.2}, {"QAT", "Doha", 25.29, 51.53},
	{"ROU", "Bucharest", 44.43, 26.1}, {"RUS", "Moscow", 55.76, 37.62}, {"RWA", "Kigali", -1.94, 30.06},
	{"SAU", "Riyadh", 24.71, 46.68}, {"SDN", "Khartoum", 15.5, 32.56}, {"SEN", "Dakar", 14.72, -17.47},
	{"SGP", "Singapore", 1.35, 103.82}, {"SLB", "Honiara", -9.43, 159.95}, {"SLE", "Freetown", 8.47, -13.23},
	{"SLV", "San Salvador", 13.69, -89.22}, {"SMR", "San Marino", 43.94, 12.45}, {"SOM", "Mogadishu", 2.05, 45.32},
	{"SRB", "Belgrade", 44.79, 20.45}, {"SSD", "Juba", 4.85, 31.57}, {"STP", "São Tomé", 0.34, 6.73},
	{"SUR", "Paramaribo", 5.85, -55.2}, {"SVK", "Bratislava", 48.15, 17.11}, {"SVN", "Ljubljana", 46.06, 14.51},
	{"SWE", "Stockholm", 59.33, 18.07}, {"SWZ", "Mbabane", -26.31, 31.14}, {"SYC", "Victoria", -4.62, 55.45},
	{"SYR", "Damascus", 33.51, 36.29}, {"TCD", "N'Djamena", 12.13, 15.06}, {"TGO", "Lomé", 6.13, 1.22},
	{"THA", "Bangkok", 13.76, 100.5}, {"TJK", "Dushanbe", 38.56, 68.79}, {"TKM", "Ashgabat", 37.96, 58.33},
	{"TLS", "Dili", -8.56, 125.56}, {"TON", "Nukuʻalofa", -21.14, -175.2}, {"TTO", "Port of Spain", 10.65, -61.5},
	{"TUN", "Tunis", 36.81, 10.18}, {"TUR", "Ankara", 39.93, 32.86}, {"TUV", "Funafuti", -8.52, 179.2},
	{"TZA", "Dodoma", -6.16, 35.75}, {"UGA", "Kampala", 0.35, 32.58}, {"UKR", "Kyiv", 50.45, 30.52},
	{"URY", "Montevideo", -34.9, -56.16}, {"USA", "Washington", 38.9, -77.04}, {"UZB", "Tashkent", 41.3, 69.24},
	{"VCT", "Kingstown", 13.16, -61.23}, {"VEN", "Caracas", 10.48, -66.9}, {"VNM", "Hanoi", 21.03, 105.85},
	{"VUT", "Port Vila", -17.73, 168.32}, {"WSM", "Apia", -13.83, -171.77}, {"YEM", "Sana'a", 15.37, 44.19},
	{"ZAF", "Pretoria", -25.75, 28.19}, {"ZAF", "Cape Town", -33.92, 18.42}, {"ZMB", "Lusaka", -15.39, 28.32},
	{"ZWE", "Harare", -17.83, 31.05},

	{"TWN", "Taipei", 25.03, 121.57}, {"XKX", "Pristina", 42.66, 21.17}, {"ESH", "Laayoune", 27.15, -13.2},
	{"HKG", "Hong Kong", 22.32, 114.17}, {"MAC", "Macao", 22.2, 113.55}, {"GRL", "Nuuk", 64.18, -51.72},
	{"FRO", "Tórshavn", 62.01, -6.77}, {"PRI", "San Juan", 18.47, -66.11}, {"GUF", "Cayenne", 4.92, -52.31},
	{"REU", "Saint-Denis", -20.88, 55.45}, {"MYT", "Mamoudzou", -12.78, 45.23}, {"GLP", "Basse-Terre", 16, -61.73},
	{"MTQ", "Fort-de-France", 14.6, -61.07}, {"NCL", "Nouméa", -22.27, 166.44}, {"PYF", "Papeete", -17.54, -149.57},
	{"FLK", "Stanley", -51.7, -57.85}, {"BMU", "Hamilton", 32.29, -64.78}, {"CUW", "Willemstad", 12.11, -68.93},
	{"BES", "Kralendijk", 12.15, -68.27}, {"SJM", "Longyearbyen", 78.22, 15.65}, {"ALA", "Mariehamn", 60.1, 19.94},
	{"GUM", "Hagåtña", 13.47, 144.75}, {"CYP", "Kyrenia", 35.34, 33.32}, {"SOM", "Hargeisa", 9.56, 44.06},
	{"UKR", "Simferopol", 44.95, 34.1},
}

func TestCapitals(t *testing.T) {
	m := Load()
	byCode := map[string]Country{}
	for _, c := range m.Countries {
		byCode[c.Code] = c
	}
	for _, c := range capitals {
		t.Run(c.city+" is in "+c.code, func(t *testing.T) {
			at := geo.Point{Lon: c.lon, Lat: c.lat}
			if i, ok := m.At(at); ok && m.Countries[i].Code != c.code {
				t.Errorf("it is in %s", m.Countries[i].Code)
			}
			if !byCode[c.code].Within(at, CoastKm) {
				t.Errorf("it is %.1f km out at sea", byCode[c.code].Away(at))
			}
		})
	}
	t.Run("nearly nine in ten lie on the land itself", func(t *testing.T) {
		out := 0
		for _, c := range capitals {
			if _, ok := m.At(geo.Point{Lon: c.lon, Lat: c.lat}); !ok {
				out++
			}
		}
		if out*8 > len(capitals) {
			t.Errorf("%d of %d lie at sea", out, len(capitals))
		}
	})
	t.Run("every member of the United Nations has one", func(t *testing.T) {
		codes := map[string]bool{}
		for _, c := range capitals {
			codes[c.code] = true
		}
		if len(codes) < 193 {
			t.Errorf("there are %d countries in the table", len(codes))
		}
	})
}
