package i18n

// Things is what is said of what can be chosen beside an event: journeys, places,
// articles and days.
type Things struct {
	Journey, Coming     string // '{0}' is who, '{1}' from where or, of a Coming, to where, '{2}' to where
	From, To            string // the two ends, where a Journey's are set apart in a table
	Stated              string // why a journey is drawn as it is; each is a sentence
	Announced           string // with its origin, for an event that is only planned
	Joined, Inferred    string // from two events, of which one is only planned, and of which none is
	Came                string // an arrival of which nobody says where from
	RestsOn             string
	Here                string // events in a place itself
	First, Again        string // what an article tells first, and what others told before
	OneDay              string // that nothing is told of it
	Folded              Plural // likewise of days
	Perhaps, Reported   string // events that may be of these days, and articles of them
	Back                string
	Journeys            string // the caption of a table of them
	DayWanted, Calendar string // '{0}' and '{1}' are a day in words and in numbers
}
