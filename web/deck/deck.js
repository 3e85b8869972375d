// The deck: reveal.js turns the slides, and each live frame is told what its
// slide is about. See docs/decks.md.
(() => {
  const printing = /[?&](print-pdf|view=print)\b/.test(location.search);
  // Paper shows the stills; two dozen programs need not start for it.
  if (printing) document.querySelectorAll('iframe.live').forEach(frame => frame.remove());
  if (printing) document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; });

  const frameOf = slide => slide && slide.querySelector('iframe.live');
  const send = (frame, method, arg) => {
    if (frame && frame.contentWindow) frame.contentWindow.postMessage({ method, args: [arg] }, '*');
  };

  // The day up to which a slide knows: that of the last step that shows.
  const known = slide => {
    const steps = slide.querySelectorAll('.fragment.visible[data-asof]');
    return (steps.length ? steps[steps.length - 1] : slide).dataset.asof || '';
  };

  // What the slide shows, whatever was done to its frame meanwhile.
  const restore = slide => {
    const frame = frameOf(slide);
    if (!frame) return;
    const day = known(slide);
    send(frame, 'setState', slide.dataset.state + (day ? '&asof=' + day : ''));
  };
  const step = () => {
    const slide = Reveal.getCurrentSlide();
    send(frameOf(slide), 'setAsOf', known(slide));
  };

  Reveal.on('ready', () => restore(Reveal.getCurrentSlide()));
  Reveal.on('slidechanged', e => restore(e.currentSlide));
  Reveal.on('fragmentshown', step);
  Reveal.on('fragmenthidden', step);

  // A frame that comes, or comes back, says when it is ready.
  addEventListener('message', e => {
    if (!e.data || e.data.source !== 'dateline' || e.data.type !== 'ready') return;
    const frame = [...document.querySelectorAll('iframe.live')].find(f => f.contentWindow === e.source);
    if (!frame) return;
    restore(frame.closest('section'));
    frame.classList.add('ready');
  });

  Reveal.initialize({
    width: 960, height: 540, margin: 0, minScale: 0.1, maxScale: 10, center: false,
    hash: true, slideNumber: 'c/t', transition: 'none', backgroundTransition: 'none', scrollActivationWidth: null,
    preventIframeAutoFocus: true, viewDistance: 2, mobileViewDistance: 2,
    rtl: document.documentElement.dir === 'rtl',
    plugins: [RevealNotes],
  });
})();
