package compile

import "strings"

// The words the splitter knows. Adding one may move the sentences of stories
// already written; `dateline check` then names every locator that moved.
var (
	titles = words(`mr mrs ms dr prof gen col lt sgt capt sen rep gov rev hon pres amb adm maj st mt ft messrs
		проф акад ген`)
	abbreviations = words(`jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
		no nos vol pp p ed eds fig vs etc al ca approx dept est inc ltd co corp bros ave blvd rd jr sr tel min max
		янв февр мар апр авг сент окт нояб дек гг вв им ул тыс млн млрд руб долл стр см др пр`)
	starters = words(`the a an this that these those he she it they we there but and however meanwhile in on at
		after before when while as if his her its their our my earlier later according since although
		он она оно они мы это в на но и однако после`)
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
