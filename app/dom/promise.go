package dom

import (
	"errors"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// await goes on with what a promise brings, or with why it brings nothing. Of
// its two functions one is called, and both are let go of.
func await(promise app.Value, then func(app.Value), failed func(error)) {
	var kept, broken app.Func
	release := func() { kept.Release(); broken.Release() }
	kept = app.FuncOf(func(_ app.Value, args []app.Value) any {
		release()
		then(first(args))
		return nil
	})
	broken = app.FuncOf(func(_ app.Value, args []app.Value) any {
		release()
		failed(reason(first(args)))
		return nil
	})
	promise.Call("then", kept, broken)
}

// once is a function that JavaScript calls once, and that is let go of then.
func once(do func(app.Value)) app.Func {
	var f app.Func
	f = app.FuncOf(func(_ app.Value, args []app.Value) any {
		f.Release()
		do(first(args))
		return nil
	})
	return f
}

func first(args []app.Value) app.Value {
	if len(args) == 0 {
		return app.Null()
	}
	return args[0]
}

// reason is what JavaScript gives as the reason of a failure.
func reason(v app.Value) error {
	if v.Truthy() && v.Type() == app.TypeObject && v.Get("message").Truthy() {
		return errors.New(v.Get("message").String())
	}
	return errors.New("refused")
}
