// Turns a picture into another one softly.
(() => {
  'use strict';

  // What comes fades in; what stands in sight already, even if as another element, does not.
  // By opacity each would be a layer of its own, and so what lies on it: of 180 cities a
  // fifth of all frames were lost.
  const fading = 140, offside = 'translate(-99999 0)';
  const things = picture => [...picture.querySelectorAll('[data-event], [data-place], [data-arg], .faint > text')];
  const known = e => [e.classList[0], e.dataset.event, e.dataset.place, e.dataset.arg, e.localName === 'text' && e.textContent].join();

  // What goes fades out as copies, all in one layer, from where a hand has left it. They
  // stand for nothing, and are few: of a crowd that goes, some.
  const few = 200;
  const within = (e, picture, copy) => {
    if (e.parentNode === picture) return copy;
    const around = e.parentNode.cloneNode();
    around.append(copy);
    return within(e.parentNode, picture, around);
  };
  let stood, goes, along, fades = [];
  window.datelineStood = (picture, lines) => {
    stood = new Set(things(picture).filter(e => e.getAttribute('transform') !== offside).map(known));
    along = picture.parentNode.style.transform;
    goes = [];
    for (const [place, how] of lines.split('\n').map(line => line.split('\t'))) {
      const e = how === 'gone' && goes.length < few && place.split(' ').reduce((e, i) => e.children[i], picture);
      if (e && stood.has(known(e))) goes.push([known(e), within(e, picture, e.cloneNode(true))]);
    }
  };
  const leave = (picture, gone) => {
    const copies = picture.cloneNode(), sheet = document.createElement('div');
    copies.append(...gone);
    for (const e of copies.querySelectorAll('*')) for (const name of ['id', 'tabindex', 'data-event', 'data-place', 'data-arg']) e.removeAttribute(name);
    sheet.append(copies);
    sheet.inert = true;
    sheet.style.cssText = `position:absolute;left:0;top:0;transform:${along}`;
    picture.parentNode.after(sheet);
    const fade = sheet.animate({ opacity: [1, 0] }, { duration: fading, fill: 'forwards' });
    fade.onfinish = () => sheet.remove();
    fades.push(fade);
  };
  window.datelineTurn = (picture, lines) => {
    datelineMove(picture, lines);
    fades = fades.filter(fade => fade.playState === 'running');
    const stands = new Set();
    for (const e of things(picture)) {
      stands.add(known(e));
      if (!stood.has(known(e))) fades.push(e.animate([{ fillOpacity: 0, strokeOpacity: 0 }, {}], fading));
    }
    const gone = goes.filter(([e]) => !stands.has(e)).map(([, copy]) => copy);
    if (gone.length) leave(picture, gone);
  };

  // A hand that goes on waits for none of it: the style of all that comes would be worked
  // out at each of its steps.
  window.datelineSettle = () => fades.splice(0).forEach(fade => fade.finish());
})();
