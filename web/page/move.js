// Changes what stands in a picture as the program tells it.
(() => {
  'use strict';

  // Does to a picture's elements what differs, as lines of where, what and with what: each
  // call out of the program costs more than the attribute that it sets. Where is said of
  // the picture as it is before. What goes along as a whole goes by its style, and so does
  // land that is scaled: an image of it, under a picture in which all else keeps its size.
  const steps = {
    gone: e => e.remove(),
    before: (e, markup) => e.insertAdjacentHTML('beforebegin', markup),
    into: (e, markup) => e.insertAdjacentHTML('beforeend', markup),
    text: (e, words) => e.firstChild?.data === undefined ? e.replaceChildren(words) : e.firstChild.data = words, // another node has the style of the whole page worked out anew
    along: (e, transform) => { e.style.transform = transform; },
    land: (e, transform) => {
      let land = e.querySelector('.scaled');
      e.toggleAttribute('data-scaled', Boolean(transform));
      if (!transform) return land?.remove();
      if (!land) {
        const drawn = e.lastElementChild;
        land = drawn.cloneNode();
        land.setAttribute('class', 'scaled');
        land.ariaHidden = true;
        land.append(...[...drawn.children].filter(part => part.matches('.ground, .hatched, .here, .plain, .arcs, .reaches')).map(part => part.cloneNode(true)));
        for (const stop of land.querySelectorAll('[tabindex]')) stop.removeAttribute('tabindex');
        e.prepend(land);
      }
      land.style.transform = transform;
    },
  };
  window.datelineMove = (picture, lines) => {
    const of = lines.split('\n').map(line => line.split('\t'));
    const at = of.map(([place]) => place ? place.split(' ').reduce((e, i) => e?.children[i], picture) : picture);
    of.forEach(([, name, value], i) => at[i] && (steps[name] ? steps[name](at[i], value) : value ? at[i].setAttribute(name, value) : at[i].removeAttribute(name)));
  };

  // What comes into a picture softly fades in; what stands in it already, if as another
  // element, does not. By opacity each would be a layer of its own, and so what lies on it:
  // of 180 cities a fifth of all frames were lost.
  const things = picture => [...picture.querySelectorAll('[data-event], [data-place], [data-arg], .faint > text')];
  const known = e => [e.classList[0], e.dataset.event, e.dataset.place, e.dataset.arg, e.localName === 'text' && e.textContent].join();
  window.datelineTurn = (picture, lines) => {
    const stood = new Set(things(picture).map(known));
    datelineMove(picture, lines);
    for (const e of things(picture)) if (!stood.has(known(e))) e.animate([{ fillOpacity: 0, strokeOpacity: 0 }, {}], 140);
  };
})();
