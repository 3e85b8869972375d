// Says what an element of the figure stands for, and lights what belongs together: for
// early.js before the program is there, and then for the program, by one call for each.
(() => {
  'use strict';

  // What bears one of these stands for something; the first that an element has counts.
  const kinds = ['journey', 'event', 'days', 'source', 'place', 'person'];
  const standing = kinds.map(kind => `[data-${kind}]`).join(), answering = `${standing}, [data-act="choose"]`;

  // The element that answers where another one is pointed at, or what lies under the pointer.
  window.datelinePointed = on => (on ?? [...document.querySelectorAll(':hover')].pop())?.closest?.(answering);

  // What such an element stands for, as kind:id, or ''. What is to be chosen says so itself,
  // a crowd stands for no one thing, and an area that covers half of the map would light as
  // often as the pointer crosses it.
  window.datelineThing = ({ dataset: of, classList: is }) => {
    if (of.act === 'choose') return is.contains('hatched') ? '' : of.arg;
    const kind = of.act !== 'crowd' && kinds.find(kind => of[kind]);
    return kind ? `${kind}:${of[kind]}` : '';
  };

  // Marks what stands for one of some things, which are lines of kind:id, and nothing else;
  // the rest recedes if the figure has anything for it to give way to. A mark stands for its
  // event and not its place, a step within a lane for its event too.
  window.datelineLight = lines => {
    const things = new Set(lines.split('\n'));
    const lit = ({ dataset: of, classList: is }) => kinds.some(kind => of[kind] && things.has(`${kind}:${of[kind]}`) && !(kind === 'place' && is.contains('event')))
      || is.contains('way') && !of.journey && things.has(`event:${of.to}`) || of.arg === 'place:elsewhere' && things.has(of.arg);
    for (const e of document.querySelectorAll(lines ? `${standing}, [data-to], [data-arg="place:elsewhere"], [data-lit]` : '[data-lit]')) e.toggleAttribute('data-lit', lit(e));
    document.getElementById('dateline').toggleAttribute('data-hover', document.querySelector('.figure [data-lit]') !== null);
  };
})();
