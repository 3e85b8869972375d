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
})();
