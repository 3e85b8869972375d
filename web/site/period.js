// Finds the way between the pages of a story that is divided into periods: to the one
// that has the event or the days that an address names, and, from the strip below the
// page or past the last of its events, to the ones before and after, which are fetched
// ahead. Where a period cannot be fetched, the page says so and stays.
(() => {
  'use strict';
  const root = document.documentElement;
  const strip = document.getElementById('periods');
  const story = document.getElementById('story');
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

  // The leaf in which a name is looked up by FNV-1a of it; see data/period.
  const leafOf = name => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash & (strip.dataset.leaves - 1)) >>> 0;
  };
  // The server is asked each time: what it lacked a while ago, a browser may remember.
  const got = async (address, priority = 'auto') => {
    const response = await fetch(address, { cache: 'no-cache', priority });
    if (!response.ok) throw new Error(`${address} is answered by ${response.status}`);
    return response;
  };
  const holds = id => new TextDecoder().decode(story.unpacked).includes(`"event":"${id}"`); // in a claim of it, once the story has come
  const lookup = async (folder, name) => (await got(new URL(`${folder}/${leafOf(name)}.json`, home))).json();
  const periodOf = async id => {
    if (holds(id)) return here;
    const where = await lookup('where', id);
    return Object.hasOwn(where, id) ? where[id] : undefined;
  };

  // The days that an address asks for: those that fill the figure, else a range, one
  // end of which may be open.
  const daysAsked = state => {
    if (state.has('time')) return state.get('time').split(',').map(dayOf);
    const [from, to] = ['from', 'to'].map(key => dayOf(state.get(key) ?? undefined));
    return [Number.isNaN(from) ? -Infinity : from, Number.isNaN(to) ? Infinity : to];
  };
  const periodAt = ([from, to]) => {
    const [first, last] = spans[here - 1];
    if (!(from <= to) || from === -Infinity && to === Infinity || from <= last && to >= first) return here;
    const day = from === -Infinity ? to : from;
    return 1 + Math.max(spans.findLastIndex(span => span[0] <= day), 0);
  };

  // The period that the address names: by an event, else by days, else this one.
  const asked = () => new URLSearchParams(location.hash.slice(1));
  const eventAsked = () => asked().get('event') ?? location.hash.match(/^#event-([a-z0-9-]+)$/)?.[1];
  const wanted = async () => {
    const event = eventAsked();
    return event && await periodOf(event) || periodAt(daysAsked(asked()));
  };
  let unsure = false; // nobody could say where an event is, and the story has yet to come
  const follow = async () => {
    const { hash } = location;
    const n = await wanted().catch(() => {
      unsure = root.dataset.state === 'loading';
      if (!unsure && !holds(eventAsked())) tell('failed', location.href);
      return here;
    });
    if (n !== here && hash === location.hash) location.replace(addressOf(n) + hash);
  };

  // What is of one period does not go along to another; how the page is shown, and what
  // is filtered, does.
  const own = ['event', 'show', 'asof', 'from', 'to', 'time', 'view', 'inview', 'source'];
  const shown = ['lang', 'theme', 'follow', 'table', 'ghosts']; // which filter nothing
  const keyOf = pair => pair.split('=')[0];
  const kept = () => location.hash.slice(1).split('&').filter(pair => pair.includes('=') && !own.includes(keyOf(pair)));
  let sought = ''; // what is searched for, typed or in the address
  const asSought = () => [...kept().filter(pair => keyOf(pair) !== 'q'), `q=${encodeURIComponent(sought)}`];
  const bare = address => address.split('#')[0];
  const pageOf = link => bare(new URL(link.getAttribute('href'), location.href).href);
  const along = (more = [], all = kept()) => (all.length + more.length ? `#${[...all, ...more].join('&')}` : '');
  const alongWith = link => along([], link.closest('details, [data-found]') ? asSought() : kept()); // into a period that has what is searched for, with that
  const ahead = new Set(); // the pages that have been fetched
  const resumes = 'dateline:play'; // the page on which play goes on, and its pace
  const go = async (page, state = along(), play) => {
    tell('coming');
    try {
      if (!ahead.has(page) || !navigator.onLine) (await got(page)).body?.cancel(); // there it is: the browser may take it from here
      if (play) sessionStorage.setItem(resumes, `${page} ${play}`);
      location.assign(page + state);
    } catch (reason) {
      console.warn('dateline:', reason);
      tell('failed', page);
    }
  };
  const way = rel => (strip.checkVisibility() ? strip.querySelector(`[rel="${rel}"]`) : null);

  // A link is its whole address before it is pressed: to open it beside this page, and
  // for a browser that makes the page ready while the pointer is on it.
  for (const nears of ['pointerover', 'focusin']) {
    strip.addEventListener(nears, ({ target }) => {
      const link = target.closest('a:not(.again)');
      if (link) link.setAttribute('href', pageOf(link) + alongWith(link));
    });
  }
  strip.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (pageOf(link) === bare(location.href)) location.reload();
    else go(pageOf(link), alongWith(link));
  });
  addEventListener('keydown', event => {
    const link = event.altKey && !event.ctrlKey && !event.metaKey && way({ PageUp: 'prev', PageDown: 'next' }[event.key]);
    if (!link) return;
    event.preventDefault();
    go(pageOf(link));
  });

  // The program calls this where an act finds nothing more in its story. The event that
  // comes next is the nearest of the other period; where a filter is set, the program
  // chooses. A day or a report later, no more is known than on that period's first day.
  window.datelineBeyond = (act, by) => {
    const back = act === 'previous' || by.startsWith('-'); // reports or days back
    const link = way(back ? 'prev' : 'next');
    if (!link || strip.dataset.told === 'coming') return;
    const more = [];
    if (['next', 'previous'].includes(act) && kept().every(pair => shown.includes(keyOf(pair)))) more.push(`event=${link.dataset.event}`);
    if (['report', 'day-by'].includes(act) && !back && link.dataset.day) more.push(`asof=${link.dataset.day}`);
    go(pageOf(link), along(more), act === 'step' && by);
  };

  // The program calls this as something else is searched for, with the number of events
  // here that have it, and with the words as app/search's Patterns gives them. They are
  // looked up among the words of all periods: one of fewer letters than by which that is
  // done, as it stands.
  const headed = 3;
  const leaves = new Map(); // that have been fetched, by how their words begin
  const leafFor = head => {
    if (!leaves.has(head)) leaves.set(head, lookup('words', head));
    return leaves.get(head);
  };
  const numbers = runs => runs.split(' ').flatMap(run => {
    const [first, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  const periodsOf = async pattern => {
    const start = pattern.replace('*', '');
    const letters = [...start];
    const words = await leafFor(letters.slice(0, headed).join(''));
    if (start === pattern || letters.length < headed) return Object.hasOwn(words, start) ? numbers(words[start]) : [];
    return Object.keys(words).filter(word => word.startsWith(start)).flatMap(word => numbers(words[word]));
  };
  const periodsWith = async patterns => {
    const each = patterns.split('\n').map(async line => new Set((await Promise.all(line.split(' ').map(periodsOf))).flat()));
    const [first, ...others] = await Promise.all(each);
    return [...first].filter(n => n !== here && others.every(some => some.has(n)));
  };
  const tellFound = (count, periods) => {
    strip.toggleAttribute('data-sought', !!periods);
    for (const nav of strip.querySelectorAll('nav')) {
      const found = nav.querySelector('details');
      const links = [...nav.querySelectorAll('svg a')].filter(link => link.toggleAttribute('data-found', !!periods?.includes(numberOf(link))));
      found.querySelector('summary').textContent = found.dataset.says.replace(/\{(\d)\}/g, (_, i) => [sought, count, links.length][i]);
      found.querySelector('ol').replaceChildren(...links.map(entry));
    }
  };
  const numberOf = link => Number(link.getAttribute('href').match(/period\/(\d+)\.html|$/)[1] ?? 1);
  const entry = link => {
    const [item, way] = ['li', 'a'].map(name => document.createElement(name));
    way.textContent = link.textContent;
    way.href = pageOf(link) + along([], asSought());
    item.append(way);
    return item;
  };
  window.datelineSeek = async (query, count, patterns) => {
    sought = query;
    if (!patterns || !strip.checkVisibility()) return tellFound();
    const periods = await periodsWith(patterns).catch(reason => {
      console.info('dateline:', reason); // without a network the strip says of a search what it says without one
      leaves.clear();
    });
    if (sought === query) tellFound(count, periods);
  };

  // Back from where the way led: nothing is coming, and nothing is to play on there.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) sessionStorage.removeItem(resumes);
    if (strip.dataset.told === 'coming') tell();
  });

  // The periods after and before are fetched ahead, so that the step there waits for no
  // network: through the worker, which keeps them, once it is there. Nobody who saves
  // data, and no page that is made ready itself, asks for so much.
  const once = (target, type, most) => new Promise(done => {
    target.addEventListener(type, done, { once: true });
    if (most) setTimeout(done, most);
  });
  const fetchAhead = async page => {
    const text = await (await got(page, 'low')).text();
    const [, story] = text.match(/data-from="([^"]+)"/);
    await (await got(new URL(story, page), 'low')).arrayBuffer();
    ahead.add(page);
  };
  const lookAhead = async () => {
    if (navigator.connection?.saveData) return;
    const worker = navigator.serviceWorker;
    if (worker && !worker.controller) await once(worker, 'controllerchange', 5000);
    for (const link of [way('next'), way('prev')]) if (link) await fetchAhead(pageOf(link));
  };
  const pace = () => {
    const [page, ...choices] = (sessionStorage.getItem(resumes) ?? '').split(' ');
    return page === bare(location.href) && choices.join(' ');
  };
  if (pace()) root.dataset.pace = pace(); // the program reads it as it starts
  const answers = async () => {
    if (unsure) follow();
    if (document.prerendering) await once(document, 'prerenderingchange');
    if (pace()) document.querySelector('[data-act="play"]')?.click();
    sessionStorage.removeItem(resumes);
    lookAhead().catch(reason => console.info('dateline:', reason)); // it is fetched when it is asked for
  };

  // A page whose story did not come says that, and not what hinders a program. It may be
  // known already: this script comes after the one that starts the program.
  const settled = {
    ready: answers,
    failed: () => got(story.dataset.from).then(response => response.body?.cancel(), () => tell('failed', location.href)),
  };
  const settle = () => settled[root.dataset.state]?.();
  new MutationObserver(settle).observe(root, { attributeFilter: ['data-state'] });
  settle();

  addEventListener('hashchange', follow);
  follow();
})();
