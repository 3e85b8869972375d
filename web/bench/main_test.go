package main

import (
	"slices"
	"testing"
)

func TestInTurn(t *testing.T) {
	first, second, third := inTurn(some, 0), inTurn(some, 1), inTurn(some, 2)
	t.Run("every other run goes through the pages backwards", func(t *testing.T) {
		slices.Reverse(second)
		if !slices.Equal(first, some) || !slices.Equal(second, some) || !slices.Equal(third, some) {
			t.Errorf("%v, %v, %v", first, second, third)
		}
	})
	t.Run("and leaves them in their order", func(t *testing.T) {
		if some[0].name != "blank" {
			t.Errorf("%s is the first", some[0].name)
		}
	})
}
