// A program that asks the runtime for what its table of functions is for: stacks that
// grow and move, garbage, panics that are recovered from, goroutines that end.
package main

import "runtime"

type list struct {
	next *list
	n    int
}

func deep(n int) *list {
	var room [64]int
	room[n%64] = n
	if n == 0 {
		return nil
	}
	return &list{deep(n - 1), room[n%64]}
}

func caught(n int) (said any) {
	defer func() { said = recover() }()
	return []int{1, 2, 3}[n]
}

func main() {
	done := make(chan int)
	for i := range 20 {
		go func() {
			sum := 0
			for l := deep(1000 + i); l != nil; l = l.next {
				sum += l.n
			}
			runtime.GC()
			done <- sum
		}()
	}
	sum := 0
	for range 20 {
		sum += <-done
	}
	_, index := caught(3).(runtime.Error)
	for runtime.NumGoroutine() > 1 { // they have sent their sums, and end in their own time
		runtime.Gosched()
	}
	println(sum, index, runtime.NumGoroutine())
	panic("the end")
}
