package app

import "reflect"

// The file this replaces also routes by regular expression, and so links
// package regexp: 8 % of the wasm. The page has one route, its own path.

var routes router

// Route shows a new component of c's type at path.
func Route(path string, c Composer) {
	kind := reflect.TypeOf(c).Elem()
	RouteFunc(path, func() Composer { return reflect.New(kind).Interface().(Composer) })
}

// RouteFunc shows what newComponent makes at path.
func RouteFunc(path string, newComponent func() Composer) {
	if routes.byPath == nil {
		routes.byPath = map[string]func() Composer{}
	}
	routes.byPath[path] = newComponent
}

type router struct {
	byPath map[string]func() Composer
}

func (r *router) createComponent(path string) (Composer, bool) {
	newComponent, ok := r.byPath[path]
	if !ok {
		return nil, false
	}
	return newComponent(), true
}
