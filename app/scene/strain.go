package scene

import (
	"math"
	"slices"
)

// What a figure's faults weigh, most of them shares. The weights are tuned on the gallery,
// and so that the figure of the default story is as it was drawn by hand.
const (
	ofHuddle  = 1.0  // places that are not apart
	ofVoid    = 0.5  // land beyond the story's places
	ofUpended = 0.5  // land beyond a pole
	ofLost    = 0.6  // a region that is no longer seen
	ofBrink   = 0.5  // no room for names at the map's sides
	ofBends   = 2.2  // leaders that are neither short nor straight
	ofVacancy = 3.0  // an empty third
	ofTilt    = 0.3  // lanes that hang to one side
	ofSqueeze = 8.0  // lanes that leave the height unused
	ofLoose   = 0.02 // gaps, each time that they are wider
	ofBroad   = 0.13 // a broad map, which leaves time less room
)

// strain measures how ill a frame suits the story: the map's faults, and those of lanes
// where there are any.
func (w *World) strain(f Frame) float64 {
	cam := w.fit(f)
	v := ofHuddle*w.huddle(cam) + ofVoid*void(w.home, cam, f) + ofUpended*w.upended(cam, f) + ofLost*lost(cam, f) + ofBrink*brink(f)
	if f.Form.Listed() {
		return v
	}
	lanes := w.laid(cam, f)
	return v + ofBends*bends(lanes, f) + ofVacancy*vacant(lanes, f) + ofTilt*tilt(lanes, f) + ofSqueeze*squeeze(lanes, f) + ofLoose*(f.loose-1)
}

// laid gives the whole story's lanes as they stand beside a map.
func (w *World) laid(cam Camera, f Frame) []Lane {
	lanes := slices.Clone(w.rows)
	for i, l := range lanes {
		if _, lanes[i].Want = cam.Px(w.spots[l.Place].x, w.spots[l.Place].y); l.Place == "" {
			lanes[i].Want = f.Plot.Bottom()
		}
	}
	spread(lanes, f)
	return lanes
}

// bends is the mean way of a city's leader up or down, in heights of the plot.
func bends(lanes []Lane, f Frame) float64 {
	sum, n := 0.0, 0.0
	for _, l := range lanes {
		if l.City {
			sum, n = sum+math.Abs(l.Y-l.Want), n+1
		}
	}
	return sum / math.Max(1, n) / f.Plot.H
}

// vacant is by how much the highest stretch without lanes is more than a third.
func vacant(lanes []Lane, f Frame) float64 {
	at, most := f.Plot.Y, 0.0
	for _, l := range lanes {
		most, at = math.Max(most, l.Y-at), l.Y
	}
	return math.Max(0, math.Max(most, f.Plot.Bottom()-at)/f.Plot.H-1.0/3)
}

// squeeze is by how much neighbouring lanes are nearer, on the mean, than titles above
// and below them ask for, times what is free of the height above and below all lanes
// beyond a third.
func squeeze(lanes []Lane, f Frame) float64 {
	if len(lanes) < 2 {
		return 0
	}
	ample, pinched := ampleGaps*f.Gap, 0.0
	for i := 1; i < len(lanes); i++ {
		pinched += math.Max(0, 1-(lanes[i].Y-lanes[i-1].Y)/ample)
	}
	free := math.Max(0, 2.0/3-(lanes[len(lanes)-1].Y-lanes[0].Y)/f.Plot.H)
	return free * pinched / float64(len(lanes)-1)
}

// ampleGaps is how far apart lanes are, in least gaps, that have room for titles of two
// lines above and below.
const ampleGaps = 2

// tilt is by how much more room is free above the lanes than below, or below than above.
func tilt(lanes []Lane, f Frame) float64 {
	if len(lanes) == 0 {
		return 0
	}
	above, below := lanes[0].Y-f.Plot.Y, f.Plot.Bottom()-lanes[len(lanes)-1].Y
	return math.Abs(above-below) / f.Plot.H
}

// apartness is how far apart two cities must be for both to be named, in px.
const apartness = 36.0

// neighbours gives how far each city of some lanes is from the nearest other, in the
// projection's plane. Each spot is looked up once: of three hundred cities there are
// 45,000 pairs.
func (w *World) neighbours(lanes []Lane) (out []float64) {
	var cities []spot
	for _, l := range lanes {
		if l.City {
			cities, out = append(cities, w.spots[l.Place]), append(out, math.Inf(1))
		}
	}
	for i, p := range cities {
		for j, q := range cities[:i] {
			d := math.Hypot(p.x-q.x, p.y-q.y)
			out[i], out[j] = math.Min(out[i], d), math.Min(out[j], d)
		}
	}
	return out
}

// huddle is how near cities are to their neighbours, 0 where all are well apart.
func (w *World) huddle(cam Camera) float64 {
	sum := 0.0
	for _, near := range w.apart {
		sum = sum + 1 - math.Min(apartness, near*cam.Scale)/apartness
	}
	return sum / math.Max(1, float64(len(w.apart)))
}

// void is the share of the map's width and height, on the mean, that lies beyond what
// the story's places span.
func void(home Box, cam Camera, f Frame) float64 {
	return 1 - (home.W*cam.Scale/f.Map.W+home.H*cam.Scale/f.Map.H)/2
}

// upended is the share of the map's height that lies beyond a pole: land there is upside
// down, and no place of the story's is.
func (w *World) upended(cam Camera, f Frame) float64 {
	_, top := cam.Px(0, w.north)
	_, low := cam.Px(0, w.south)
	return (math.Max(0, top-f.Map.Y) + math.Max(0, f.Map.Bottom()-low)) / f.Map.H
}

// lost is by how many of the doublings from a region in which a place is found to plain
// ground the map is near, and where nothing of the land shows by the map's share besides.
func lost(cam Camera, f Frame) float64 {
	if cam.bare() {
		return 1 + f.Map.W/f.Figure.W/2
	}
	return math.Max(0, math.Log2(surroundings*cam.Scale/math.Min(f.Map.W, f.Map.H))/3)
}

// brink is by how much less than half a name the map's sides leave beside the cities.
func brink(f Frame) float64 {
	return math.Max(0, 1-f.side*f.Map.W/(halfName*f.Type))
}

// halfName is half of a long name's width, in sizes of its type.
const halfName = 4
