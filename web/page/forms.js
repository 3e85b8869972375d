// Has the browser read what the figure shows in the form that the page has by its style
// sheet: while scripts are run, what stands in <noscript> is mere words to it. So again where
// a phone is turned or a window made smaller, as long as the program has not drawn its own.
(() => {
  'use strict';
  const unread = form => form.querySelector('noscript');
  const read = () => {
    const seen = [...document.querySelectorAll('.form')].filter(form => unread(form) && form.getClientRects().length > 0);
    for (const form of seen) {
      form.innerHTML = unread(form).textContent;
      complete(form);
    }
  };

  // What the pictures show, a line for each thing, in its parts; see belonging.go.
  window.datelineTable = document.getElementById('belonging').textContent.split('\n').map(line => line.split('\t'));

  // Gives a picture what all of them leave out; see brief.go.
  const names = new Map(window.datelineTable.map(([thing, , , name]) => [thing, name]));
  const set = (e, of) => {
    for (const name in of) e.setAttribute(name, of[name]);
    return e;
  };
  window.datelineShape = (tag, of) => set(document.createElementNS('http://www.w3.org/2000/svg', tag), of);
  const complete = form => {
    for (const e of form.querySelectorAll('svg :is(.city, .journey):not([data-act])')) {
      const { journey, place } = e.dataset, thing = journey ? `journey:${journey}` : `place:${place}`;
      if (journey) {
        const way = form.querySelector(`.way[data-journey="${CSS.escape(journey)}"] > path:first-child`);
        e.append(window.datelineShape('path', { class: 'target reach', d: way.getAttribute('d') }));
        delete e.dataset.journey;
      }
      set(e, { 'data-act': 'choose', 'data-arg': thing, 'aria-label': names.get(thing), role: 'button', tabindex: -1 });
    }
    for (const mark of form.querySelectorAll('svg :is(.city, .event):not(:has(.target)) > circle:first-child')) {
      const edge = at => +(mark.getAttribute(at) - 12).toFixed(1); // px
      mark.before(window.datelineShape('rect', { class: 'target', x: edge('cx'), y: edge('cy'), width: 24, height: 24 }));
    }
  };

  document.body.append(document.querySelector('.defs')); // the land stays as the program draws its own pictures on it
  for (const form of document.querySelectorAll('.form')) if (!unread(form)) complete(form);
  window.datelineLaid = () => {
    read();
    document.body.getClientRects(); // what has been read is laid out too
  };
  requestAnimationFrame(read); // a page in a frame that was hidden until now had no form before
  addEventListener('resize', read);
})();
