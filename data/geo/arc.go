package geo

import "math"

// GreatCircle divides the shortest way from a to b into n equal parts: n+1
// points, both ends exact. Points opposite each other have no shortest way; any
// one is then as good, and the one over the pole, or over 0°N 0°E between the
// poles themselves, is drawn. An n under 1 counts as 1.
//
// A line that crosses the antimeridian jumps by 360° there: the projection does
// not mind, and whoever draws longitudes must cut it.
func GreatCircle(a, b Point, n int) []Point {
	n = max(n, 1)
	from, whole := vectorAt(a), angle(a, b)
	across := heading(from, vectorAt(b))
	points := make([]Point, n+1)
	for i := range points {
		sin, cos := math.Sincos(whole * float64(i) / float64(n))
		points[i] = from.times(cos).plus(across.times(sin)).point()
	}
	points[0], points[n] = a, b
	return points
}

// heading is the unit vector at a right angle to from in which to lies.
func heading(from, to vector) vector {
	for _, aim := range []vector{to, {z: 1}, {x: 1}} {
		if across, ok := from.towards(aim); ok {
			return across
		}
	}
	return vector{}
}

// Centre is the middle of the smallest circle on the ground that holds all the
// points, which is where a map of them is best centred: a crowd on one side
// does not pull it over, as it would a mean.
//
// It starts at the mean and walks towards the farthest point, by ever smaller
// steps (Bădoiu and Clarkson's method for the smallest ball). Points that
// balance out around the whole Earth have no mean; the first is then the start.
// No points at all give 0°E 0°N.
func Centre(points []Point) Point {
	if len(points) == 0 {
		return Point{}
	}
	vectors := make([]vector, len(points))
	for i, p := range points {
		vectors[i] = vectorAt(p)
	}
	centre := mean(vectors)
	for step := range centreSteps {
		to := farthest(centre, vectors)
		share := 1 / float64(step+2)
		if next := centre.times(1 - share).plus(to.times(share)); next.length() > hair {
			centre = next.unit()
		}
	}
	return centre.point()
}

// centreSteps leaves the centre within about a thousandth of the circle's
// radius: far under a pixel.
const centreSteps = 1000

func mean(vectors []vector) vector {
	var sum vector
	for _, v := range vectors {
		sum = sum.plus(v)
	}
	if sum.length() < hair {
		return vectors[0]
	}
	return sum.unit()
}

// farthest gives the first of those equally far, so that the order of the
// points alone decides.
func farthest(from vector, vectors []vector) vector {
	far := vectors[0]
	for _, v := range vectors[1:] {
		if from.dot(v) < from.dot(far) {
			far = v
		}
	}
	return far
}
