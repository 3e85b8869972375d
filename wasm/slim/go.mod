// These files replace files of go-app 9.8.0 in the browser build; `make` copies
// them over a copy of the module. They mean nothing on their own, and this
// file keeps them out of the packages of the module around them.
module slim

go 1.26
