// Finds the way between the pages of a story that is divided into periods: to the one
// that has the event or the days that an address names, and, from the strip below the
// page, to the ones before and after. Where a period cannot be fetched, the page says so
// and stays.
(() => {
  'use strict';
  const strip = document.getElementById('periods');
  const here = Number(strip.dataset.here); // from 1
  const home = new URL(strip.dataset.up || './', location.href);
  const addressOf = n => new URL(n === 1 ? 'index.html' : `period/${n}.html`, home).href;

  const tell = (what, address) => {
    if (what) strip.dataset.told = what;
    else delete strip.dataset.told;
    for (const again of strip.querySelectorAll('.again')) again.href = address ?? '';
  };

  // A day as a number that grows with it. What is no day is none.
  const dayOf = text => {
    const [, year, month, day] = text?.match(/^(-?\d{4,})-(\d\d)-(\d\d)/) ?? [];
    return year === undefined ? NaN : Number(year) * 10000 + Number(month) * 100 + Number(day);
  };
  const spans = strip.dataset.days.split(' ').map(span => span.split('/').map(dayOf));

  // The directory's leaf by FNV-1a of the id; see data/period.
  const leafOf = id => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash & (strip.dataset.leaves - 1)) >>> 0;
  };
  // The server is asked each time: what it lacked a while ago, a browser may remember.
  const got = async address => {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${address} is answered by ${response.status}`);
    return response;
  };
  const periodOf = async id => {
    const where = await (await got(new URL(`where/${leafOf(id)}.json`, home))).json();
    return Object.hasOwn(where, id) ? where[id] : undefined;
  };

  // The days that an address asks for: those that fill the figure, else a range, one
  // end of which may be open.
  const daysAsked = asked => {
    if (asked.has('time')) return asked.get('time').split(',').map(dayOf);
    const [from, to] = ['from', 'to'].map(key => dayOf(asked.get(key) ?? undefined));
    return [Number.isNaN(from) ? -Infinity : from, Number.isNaN(to) ? Infinity : to];
  };
  const periodAt = ([from, to]) => {
    const [first, last] = spans[here - 1];
    if (!(from <= to) || from === -Infinity && to === Infinity || from <= last && to >= first) return here;
    const day = from === -Infinity ? to : from;
    return 1 + Math.max(spans.findLastIndex(span => span[0] <= day), 0);
  };

  // The period that the address names: by an event, else by days, else this one.
  const wanted = async () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    const event = asked.get('event') ?? location.hash.match(/^#event-([a-z0-9-]+)$/)?.[1];
    return event && await periodOf(event) || periodAt(daysAsked(asked));
  };
  const follow = async () => {
    const { hash } = location;
    const n = await wanted().catch(() => { tell('failed', location.href); return here; });
    if (n !== here && hash === location.hash) location.replace(addressOf(n) + hash);
  };

  // What is of one period does not go along to another; how the page is shown, and what
  // is filtered, does.
  const own = ['event', 'show', 'asof', 'from', 'to', 'time', 'view', 'inview', 'source'];
  const along = () => {
    const all = location.hash.slice(1).split('&').filter(pair => pair.includes('=') && !own.includes(pair.split('=')[0]));
    return all.length ? `#${all.join('&')}` : '';
  };
  const go = async address => {
    tell('coming');
    try {
      (await got(address)).body?.cancel(); // there it is: the browser may take it from here
      location.assign(address + along());
    } catch (reason) {
      console.warn('dateline:', reason);
      tell('failed', address);
    }
  };

  strip.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = new URL(link.getAttribute('href'), location.href).href.split('#')[0];
    if (address === location.href.split('#')[0]) location.reload();
    else go(address);
  });
  addEventListener('keydown', event => {
    const rel = event.altKey && !event.ctrlKey && !event.metaKey && { PageUp: 'prev', PageDown: 'next' }[event.key];
    const link = rel && strip.checkVisibility() && strip.querySelector(`[rel="${rel}"]`);
    if (!link) return;
    event.preventDefault();
    go(link.href);
  });
  addEventListener('pageshow', () => { if (strip.dataset.told === 'coming') tell(); }); // back from where the way led

  // A page whose story did not come says that, and not what hinders a program.
  const story = document.getElementById('story').dataset.from;
  new MutationObserver(() => {
    if (document.documentElement.dataset.state === 'failed') got(story).then(response => response.body?.cancel(), () => tell('failed', location.href));
  }).observe(document.documentElement, { attributeFilter: ['data-state'] });

  addEventListener('hashchange', follow);
  follow();
})();
