// Answers hand and keys on the prerendered picture until the program is there: what is
// pointed at is lit, what is pressed is chosen and told by the address, by which the program
// opens, and a hand takes the map along. All else is held, and the program does it then, as
// if it were done then.
(() => {
  'use strict';
  const page = document.getElementById('dateline'), framed = window.parent !== window;

  // What belongs to what in the story as it opens, and where the list has an event; see forms.js.
  const lines = window.datelineTable;
  const lineOf = new Map(lines.map(line => [line[0], line]));
  const belonging = thing => (lineOf.get(thing)?.[1] ?? '').split(' ').filter(Boolean).map(i => lines[i][0]);

  let pointed = '', chosen = '', event, pressed = false;
  const seen = e => e.getClientRects().length > 0; // and not of another size of page
  const light = () => {
    event ??= [...page.querySelectorAll('.figure .event[aria-current]')].find(seen)?.dataset.event ?? '';
    window.datelineLight([pointed, chosen || pointed && `event:${event}`].flatMap(belonging).join('\n'));
  };

  // The ring around a chosen event's mark, as the program draws it.
  const ring = mark => {
    const box = mark.children[1].getBBox(), air = 4; // px
    mark.firstElementChild.after(window.datelineShape('rect', { class: 'ring', x: box.x - air, y: box.y - air, width: box.width + 2 * air, height: box.height + 2 * air, rx: box.height / 2 + air }));
  };
  const mark = () => {
    const there = belonging(`event:${event}`);
    for (const e of page.querySelectorAll('.figure :is(.event, .day, [data-act="choose"])')) {
      const its = e.matches('.city') ? there.includes(e.dataset.arg) : e.matches('.event, .day') && e.dataset.event === event;
      its || chosen && e.dataset.arg === chosen ? e.setAttribute('aria-current', 'true') : e.removeAttribute('aria-current');
      e.querySelector('.ring')?.remove();
      if (its && !e.matches('.day') && seen(e)) ring(e);
    }
  };

  // Says what is chosen where it will be read about: what the list says of it, else its mark.
  const say = (thing, on) => {
    const line = document.querySelectorAll('#alternative > ol > li')[lineOf.get(thing)?.[2]], reading = document.getElementById('reading');
    const told = line?.querySelector('h3') ? [...line.children].slice(0, 3) : [line ?? on];
    const head = Object.assign(document.createElement('div'), { className: 'position', textContent: '\u00a0' }); // what stands there then is not known yet
    reading.replaceChildren(reading.firstElementChild, head, ...told.map((of, i) => Object.assign(
      document.createElement(i ? 'p' : 'h2'), { className: ['', 'when', 'verdict'][i], lang: of.lang ?? '', dir: of.dir ?? '', textContent: of.getAttribute('aria-label') ?? of.textContent })));
  };

  // Tells a choice by the address, as the program would, and whether that may be: in a frame
  // the way back is that of the page around.
  const tell = (key, id) => {
    const [home, says] = location.href.split(/#(.*)/s);
    const asked = new URLSearchParams((says ?? '').replace(/^event-([^=&]*)$/, 'event=$1'));
    if (key === 'show' && asked.get(key) === id) return false; // it is to be chosen no longer
    asked.delete('show');
    asked.set(key, id);
    const address = `${home}#${asked.toString().replace(/%(2C|3A|2F)/g, decodeURIComponent)}`;
    try { history[framed ? 'replaceState' : 'pushState'](null, '', address); } catch { return false; }
    return true;
  };

  // What the program is to do, and whether a choice would come before some of it if it were told.
  const held = [];
  let acted = false;
  const hold = (e, acts) => { held.push(e); acted ||= acts; };
  const drop = type => held.splice(0, held.length, ...held.filter(e => e.type !== type));
  const holdLast = (e, acts) => { drop(e.type); hold(e, acts); };

  // Chooses what is pressed, and tells whether nothing is left to do of that: an article sets
  // the day as well, and in a frame a press has the wheel heeded too.
  const chooses = on => {
    const { act, arg, event: its } = on.dataset, thing = { choose: arg, select: `event:${arg}` }[act] ?? (act ? '' : `event:${its}`);
    if (!thing) return false;
    if (act === 'choose') chosen = thing; else [event, chosen] = [thing.slice(6), ''];
    pressed = true;
    light();
    mark();
    say(thing, on);
    if (acted || thing.startsWith('source:') || framed && chosen) return false;
    return (chosen ? tell('show', chosen) : tell('event', event)) && !framed;
  };

  // What a hand takes along: the map's picture, or the line up to which everything is known.
  // A finger on a phone scrolls, and in a frame it may be the page's around.
  let from = null, carried = null, stood, dragged = false;
  const moves = on => !framed && on.closest('.figure') && getComputedStyle(on.closest('.figure')).touchAction === 'none' && !on.closest('button, a, input, .transport');
  const gripped = on => (moves(on) ? on.closest('#timeline .asof') ?? on.closest('#map > .form') : null);
  const carry = e => {
    const dx = e.clientX - from.clientX, dy = carried?.matches('.asof') ? 0 : e.clientY - from.clientY;
    dragged ||= Math.hypot(dx, dy) >= 4; // px; less is a click
    if (!dragged || !carried) return;
    carried.dataset.carried = 'along';
    carried.style.transform = stood.translate(dx, dy);
  };

  // A key that is for the figure does not scroll to the list below as well, which goes as the
  // program comes; nor does the wheel. Where it has not come for long, they do.
  const taken = e => { if (performance.now() < 8000) e.preventDefault(); };

  // How far the reader has scrolled what, by its id: as the program comes, the element is
  // another one, and that which has gone is not scrolled.
  const scrolled = new Map();
  let touched = false;

  const come = e => {
    if (from && dragged) return; // it is moved past the pointer
    const on = window.datelinePointed(e.target);
    const thing = on ? window.datelineThing(on) : '';
    if (thing !== pointed) {
      pointed = thing;
      light();
    }
    holdLast(e, false);
  };
  const up = e => {
    if (from) hold(e, false);
    from = null;
  };
  const hears = {
    pointerover: come, focusin: come, change: e => hold(e, true), pointerup: up, pointercancel: up,
    input: e => holdLast(e, true), // the field has it all
    click: e => {
      const on = e.target.closest?.('[data-act]') ?? e.target.closest?.('[data-event]');
      if (on?.matches('a[data-act]')) e.preventDefault();
      if (!dragged && on && chooses(on)) return;
      hold(e, !dragged && Boolean(on));
      on?.toggleAttribute('data-held', !dragged); // it is pressed, and waits
    },
    keydown: e => {
      touched = true;
      if (e.ctrlKey || e.metaKey || e.altKey) return; // it is the browser's, as for the program
      const on = (e.key === 'Enter' || e.key === ' ') && e.target.closest('svg [role="button"]');
      if (!on || !chooses(on)) hold(e, !['Tab', 'Shift'].includes(e.key));
      if (on || /^(Arrow|Page|Home|End| )/.test(e.key) && e.target.matches('body, svg *, #map, #timeline')) taken(e);
    },
    pointerdown: e => {
      touched = true;
      if (framed) return;
      [from, dragged, carried] = [e, false, e.button ? null : gripped(e.target)];
      stood = carried && new DOMMatrix(carried.style.transform);
      drop('focusin'); // the focus goes where this leads it
      hold(e, false);
    },
    pointermove: e => {
      if (!from) return;
      carry(e);
      hold(e, false);
    },
    wheel: e => {
      touched = true;
      if (!moves(e.target)) return;
      hold(e, false);
      taken(e);
    },
    scroll: ({ target }) => { if (touched) scrolled.set(target.id, target.scrollTop); },
    resize: () => { if (pressed) { light(); mark(); } }, // another form of the figure may have been read, which shows what the page opens with
  };
  for (const name in hears) window.addEventListener(name, hears[name], { passive: false, capture: name === 'scroll' });

  // Laid out here and not by the first frame: a browser that has just been started gives none
  // for a while, and would read on meanwhile, in megabytes of list and program.
  window.datelineLaid();

  // Says when it answers: once it can be seen, as soon as a hand is heard, which browsers let go before the rest of the page.
  const soon = window.scheduler?.postTask ? tell => scheduler.postTask(tell, { priority: 'user-blocking' }) : setTimeout;
  requestAnimationFrame(() => soon(() => performance.mark('dateline:answers')));

  // Ends all this, and gives what is held, in order.
  window.datelineHeld = () => {
    for (const name in hears) window.removeEventListener(name, hears[name], { capture: name === 'scroll' });
    for (const e of page.querySelectorAll('[data-carried], [data-held]')) {
      for (const name of ['data-carried', 'data-held']) e.removeAttribute(name);
      e.style.transform = '';
    }
    for (const [id, top] of scrolled) document.getElementById(id)?.scrollTo({ top });
    return held.splice(0);
  };
})();
