package i18n

// Figure is what map and timeline say.
type Figure struct {
	Map, Timeline                                    string
	Happened, Reported                               [2]string // the two clocks, each on two lines
	Days, Years                                      Plural    // of a fold; without the number
	CityNotStated, Elsewhere, OrNotStated, OtherLane string
	VenueNotStated                                   string // of a story in one city
	PlaceNotStated                                   string // of a story without a place
	Km, Metres                                       string // of the map's scale
	ZoomIn, ZoomOut, Whole                           string // '{0}' is the map or the timeline
	TheMap, TheTimeline                              string
	Events, Claims, Sources                          Plural
	AsPlanned, Inferred                              string // '{0}' is whose journey it is
	NoStatement                                      Plural // a person's gap, in days
	Stated, PlannedWay, InferredWay                  string // the key to lines
	WithinDays, OriginNotStated                      string // the key to bars and to stubs of lines
	AsKnown                                          string // '{0}' is a day
	AsKnownIn                                        string // '{0}' is a month, a year or a span
	NotYet                                           string
	UseMap                                           string
	Earlier, Later                                   Plural // events than those that fill the figure
	OnlyThese                                        string // days, as a filter
	Click, Tap                                       string // to use a story that stands in a frame
}

// Reading is what the reading column says.
type Reading struct {
	Semicolon                     string // between what may have commas within
	Label                         string
	Position                      string // '{0}' of '{1}'
	Previous, Next                string
	WhoSays, WhereAgree, Standing string
	PublisherNotNamed, Inferred   string // of a publication's date: '{0}, inferred'
	CityNotStated, NoPlace        string // '{0}' is a country
	VenueNotStated                string // '{0}' is a city
	Via, ViaOnly, Said            string
	Paragraph, NoAddress, Open    string
	Source, On, Word, Where, When string // heads of the agreement's columns
	Outcome, Vaguer               string
	OwnWord                       string
	Announced, ReportedOn         string // '{0}' is a day
	AnnouncedIn, ReportedIn       string // '{0}' is a month, a year or a span
	AndLater                      string // '{0}' are sources, each with its day
	AllClaims                     string
	Derived                       string // '{0}' the article's words, '{1}' the rule
	Outside                       Plural // of the events that show, when the one that is read is none of them
	NoneShow, FirstShown          string
	Instead, BackTo               string // '{0}' is the event that was read before
	NotKnown                      string // '{0}' is a day
	LaterClaims                   Plural
	AllEvents, Sources            string
	EventsAlone                   string // under AllEvents, where the list has no claims
	Cite, Copy, Copied, Text      string
	Evidence                      string
	Day                           string // '{0}' is a day: everything of that day
	FullText                      string
	Roles                         map[string]string // what a person does in an event, where that is not usual for its kind
	Spelt                         string            // '{0}' is another spelling
}

// Lead is what leads from a story's lead into the story.
type Lead struct {
	Ways    string // what they are, together
	First   string
	Known   string // '{0}' is a day
	KnownIn string // '{0}' is a month, a year or a span
	Home    string // back to the lead
}

// Verdict is what the sources of an event come to, as parts of one sentence that
// has no full stop yet.
type Verdict struct {
	Happened, Planned, Denied, Background Told
	Numbers, Of                           [9]string         // two to ten, as sources and as origins are counted
	Kinds                                 map[string]string // what is reported, by an event's kind
	Unnamed, Undated                      string            // an article of no known publisher: of the day '{0}', and of no known day
	Origins                               Plural
	OneOrigin                             string    // '{0}' is whose
	Ahead                                 string    // others only announced it
	Open, Over                            string    // of a plan: before its time has passed, and after
	Differ, Within                        [3]string // on where, on when, on both; of several sources and of one
	Across                                string    // '{0}' are those who report it, '{1}' those who deny it
	BothSides                             string    // '{0}' is the source, '{1}' and '{2}' are its two sides
	PlanAcross, PlanBothSides             string    // likewise of a plan
	Listed, And                           string    // join a list, and its last name
	Compare, Counted                      string
}

// Told is who bears out a status: so many sources, or '{0}' alone; '{1}' is what
// is reported.
type Told struct {
	Many Plural
	Only string
}

// Tools is what the tools above the figure say.
type Tools struct {
	Search, SearchHint, NoHits                   string
	WithWords                                    string // as a filter; '{0}' is what is typed
	People, Places, Sources, Status, Kinds, Time string
	Theme, Language, Share, Help, Table, Figure  string
	Light, Dark, System, Contrast                string
	Shown                                        string // '{0}' of '{1}' events
	ClearAll, Remove                             string // '{0}' is a filter
	InView                                       string
	Ghosts                                       string
	AsKnown, Everything, EarlierDay, LaterDay    string
	EarlierReport, LaterReport                   string
	From, To                                     string
	Play, Pause, Speed, ByEvent, ByReport        string
	Growing, Moving                              string
	Certain, Possible                            Plural
	Kind                                         map[string]string
	Close, Menu, Filters                         string
	Verify, VerifyHint, Drop                     string
	Exact, Moved, Changed, Missing               string // verdicts on a locator
	AllExact                                     Plural
	Stranger, Unread                             string // a file that is no source's, or cannot be read; '{0}' its name
	Coverage, CoverageOf, Without                string
	OtherVersion                                 string
	Sheet                                        string // the phone's sheet, to be made higher or lower
}

// Person is what a person's own line says.
type Person struct {
	Focus, Leave            string // '{0}' is the person
	Line                    string // a short word for following
	Hint                    string // '{0}' is that word
	Stays, Gaps, Met, Moves string
	FromUnknown             string // of an arrival
	MetStated, BothThere    string // '{0}' is the other one
	DueToMeet               string
	Gap                     Plural
	Conflict                string // '{0}' and '{1}' places, '{2}' km, '{3}' hours needed, '{4}' hours there are
	Nothing                 string
}

// Table is what the table says.
type Table struct {
	Caption                                                string
	Event, When, Where, Who, Status, Claims, Source, Known string
	Sort                                                   string
}

// Share is what links, citations and downloads say.
type Share struct {
	Title, Link, Embed, Downloads, Picture string
	Copied, CannotCopy, NoClipboard        string // the last two in a frame and outside of one
	Download                               string // '{0}' is a format
	Print                                  string
	Sandboxed, NotSaved                    string // likewise, of a file
	OnDisk                                 string // beside a link to a file
	Lacking                                Plural // events that a format, '{0}', cannot hold
}

// Help is what the help and About panels say.
type Help struct {
	Title, About, Keys, Signs, FirstVisit string
	Steps                                 [3]string
	PhoneSteps                            [3]string // one line each: a phone shows them over what is read
	Done                                  string
	KeyRows                               [][2]string
	LettersOff                            string
	NoRequests, Borders, Licence, Made    string
	Credit                                string // whose the map is, in a few words, on pictures
	Build, Another                        string
	Rights                                map[string]string // of an article, by what the story may show of it
	Skip                                  [3]string         // links to the map, the timeline, the reading column
	OurTranslation                        string
}

// Cite is what a copied citation says.
type Cite struct {
	Paragraph, Sentence, Unnamed, Inferred, NoAddress string
	Open, Close                                       string // quotation marks
}

// Lost is what a site's page for addresses that are none says.
type Lost struct{ Name, Why string }

// Periods is what the strip says from which a story of many pages is gone through, a
// period to a page.
type Periods struct {
	Name           string // of the strip
	Here           string // '{0}' is the period's number, '{1}' how many there are, '{2}' its days
	Earlier, Later string // '{0}' are the days of the period before and after
	Scope          string
	Found          string // '{0}' are the words searched for, '{1}' in how many events they are, '{2}' in how many periods else
	Coming, Failed string // while the next is fetched, and where it cannot be
	Again          string
}
