package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"dateline/data/diagnostics"
	"dateline/data/model"
	"dateline/web/preview"

	"github.com/fsnotify/fsnotify"
)

type watchCmd struct {
	Story string `arg:"" predictor:"folder" help:"The story's folder."`
	Port  int    `default:"4455" help:"Where on this machine the page is shown (${default}); 0 takes any."`
	viewer
}

func (w watchCmd) Run(out io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return w.until(ctx, out)
}

// until shows the story until it is told to stop. The server answers on this
// machine's own address and on no other.
func (w watchCmd) until(ctx context.Context, out io.Writer) error {
	if err := folder(w.Story); err != nil {
		return err
	}
	if _, err := w.parts(model.Story{}); err != nil {
		return err
	}
	changes, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer func() { _ = changes.Close() }()
	if err := w.follow(changes); err != nil {
		return err
	}
	at, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", fmt.Sprint(w.Port)))
	if err != nil {
		return misuse{fmt.Errorf("--port %d: %w", w.Port, err)}
	}
	shown := preview.New()
	server := &http.Server{Handler: shown, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	go func() { _ = server.Serve(at) }() // it ends by Close
	defer func() { _ = server.Close() }()

	fmt.Fprintf(out, "%s is shown at http://%s and shown anew whenever one of its files is saved. Ctrl-C ends it.\n", w.Story, at.Addr())
	w.show(shown, out)
	return w.again(ctx, changes, func() { w.show(shown, out) })
}

// follow watches the folders of a story's files: editors put a new file in an old
// one's place, and who watched the old one would hear no more.
func (w watchCmd) follow(changes *fsnotify.Watcher) error {
	for _, dir := range []string{"", "sources", "articles"} {
		err := changes.Add(filepath.Join(w.Story, dir))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// settled is how long no file may change before a page is made of them: editors
// write one in several steps.
const settled = 50 * time.Millisecond

// again calls show after each change, and gives why it had to end.
func (w watchCmd) again(ctx context.Context, changes *fsnotify.Watcher, show func()) error {
	var due <-chan time.Time
	for {
		select {
		case e := <-changes.Events:
			if !e.Has(fsnotify.Chmod) {
				due = time.After(settled)
			}
		case <-due:
			due = nil
			if err := w.follow(changes); err != nil {
				return err
			}
			show()
		case err := <-changes.Errors:
			return err
		case <-ctx.Done():
			return nil
		}
	}
}

// show makes the page anew, or shows what is wrong.
func (w watchCmd) show(shown *preview.Preview, out io.Writer) {
	began := time.Now()
	work, err := open(w.Story)
	if err == nil {
		var text []byte
		if text, err = w.page(work.Story); err == nil {
			shown.Show(text)
			fmt.Fprintf(out, "made in %d ms\n", time.Since(began).Milliseconds())
			return
		}
	}
	shown.Fail(err.Error())
	if wrong, found := errors.AsType[faulty](err); found {
		fmt.Fprint(out, diagnostics.List(wrong).Text(coloured(out)))
		return
	}
	fmt.Fprintln(out, err)
}
