package main

import (
	"slices"
	"testing"
)

func TestCut(t *testing.T) {
	got := cut([]entry{
		{task, 1, 1, 500, 9000},    // before any frame
		{task, 1, 1, 10_000, 4000}, // in which the first begins
		{animation, 1, 1, 11_000, 200},
		{animation, 1, 1, 12_000, 200}, // of the same //
		{task, 1, 1, 15_000, 2000},     //
		{task, 1, 2, 15_500, 90_000},   // another thread's
		{task, 2, 1, 15_500, 90_000},   // another process's
		{task, 1, 1, 27_000, 7000},     // the second frame's, written after what is in it
		{animation, 1, 1, 28_000, 0},   //
		{task, 1, 1, 36_000, 1000},     //
	})
	t.Run("counts the tasks of the main thread to the frame in which they begin", func(t *testing.T) {
		if want := []float64{6, 8}; !slices.Equal(got.work, want) {
			t.Errorf("%v, not %v", got.work, want)
		}
	})
	t.Run("has the time from one frame to the next", func(t *testing.T) {
		if want := []float64{17}; !slices.Equal(got.gaps, want) {
			t.Errorf("%v, not %v", got.gaps, want)
		}
	})
	t.Run("has none where no frame begins", func(t *testing.T) {
		if got := cut([]entry{{task, 1, 1, 0, 5}}); len(got.work) != 0 {
			t.Error(got)
		}
	})
}

func TestPercentile(t *testing.T) {
	if got := percentile([]float64{3, 1, 2}, 50); got != 2 {
		t.Errorf("the median is %v", got)
	}
	if got := percentile(nil, 95); got != 0 {
		t.Errorf("that of none is %v", got)
	}
}

func TestTriangle(t *testing.T) {
	for at, want := range map[float64]float64{0: 0, 0.25: 0.5, 0.5: 1, 0.75: 0.5, 1: 0, 2.5: 1} {
		if got := triangle(at); got != want {
			t.Errorf("at %v it is %v, not %v", at, got, want)
		}
	}
}
