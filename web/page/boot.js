// Starts the program that this page carries or names. Until it is ready the page shows
// the prerendered picture; if it cannot start, the page says so and stays as it is.
(() => {
  'use strict';
  const root = document.documentElement;

  const fail = (words, reason) => {
    root.dataset.state = 'failed';
    window.datelineHeld?.(); // nothing will do it
    const message = document.getElementById('boot-message');
    message.textContent = words;
    message.hidden = false;
    console.warn('dateline:', reason);
  };

  // The app calls this once map and timeline answer the pointer.
  window.datelineReady = () => {
    if (root.dataset.state !== 'loading') return;
    performance.mark('dateline:ready');
    root.dataset.state = 'ready';
  };

  // In a sandboxed frame the mere reading of a storage throws, and go-app reads
  // both as it starts. A Map stands in; nothing outlives the page then.
  const memory = () => {
    const kept = new Map();
    return {
      getItem: k => kept.get(String(k)) ?? null,
      setItem: (k, v) => { kept.set(String(k), String(v)); },
      removeItem: k => { kept.delete(String(k)); },
      clear: () => { kept.clear(); },
      key: i => [...kept.keys()][i] ?? null,
      get length() { return kept.size; },
    };
  };
  for (const name of ['localStorage', 'sessionStorage']) {
    try { window[name].length; } catch { Object.defineProperty(window, name, { configurable: true, value: memory() }); }
  }

  // What go-app's own loader would define. "null" is its list of addresses that
  // count as internal, as JSON.
  window.goappGetenv = k => (k === 'GOAPP_INTERNAL_URLS' ? 'null' : '');
  window.goappKeepBodyClean = () => () => {};
  window.goappNav = window.goappOnUpdate = window.goappOnAppInstallChange = () => {};

  // Go refuses an address with a bare per cent sign and go-app then ends, so
  // "#q=50%" becomes "#q=50%25". The whole address is given because a relative
  // one is refused in a frame without an address of its own.
  const mendHash = () => {
    const [page, hash] = location.href.split(/#(.*)/s);
    const mended = (hash ?? '').replace(/%(?![0-9a-f]{2})/gi, '%25');
    if (hash === undefined || mended === hash) return;
    try { history.replaceState(null, '', `${page}#${mended}`); } catch { /* refused: the address stays */ }
  };
  mendHash();
  addEventListener('popstate', mendHash);
  addEventListener('hashchange', mendHash);

  // Decoding keeps the main thread busy, so the picture is painted first, if the
  // browser has not done so while it read this far. A hidden page gets no frames, and a
  // frame out of sight may get none either: the timer lets it start all the same.
  const painted = () => performance.getEntriesByName('first-contentful-paint').length || new Promise(done => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, document.hidden ? 0 : 1000);
  });

  const bytesOf = base64 => Uint8Array.fromBase64
    ? Uint8Array.fromBase64(base64)
    : Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  const asProgram = bytes => new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
  const unpacked = stream => stream.pipeThrough(new DecompressionStream('gzip'));
  const unpacking = base64 => unpacked(new Blob([bytesOf(base64)]).stream());

  // A hosted page names files, packed alike; their names tell no server to unpack them.
  const fetched = async address => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} is answered by ${response.status}`);
    return unpacked(response.body);
  };

  const source = document.getElementById('wasm');
  // The program reads a story where it stands, and one that is packed or comes as a file
  // from here, as bytes: as text, megabytes would be decoded and encoded once more.
  const story = document.getElementById('story');
  const read = async data => { story.unpacked = new Uint8Array(await new Response(data || unpacking(story.textContent)).arrayBuffer()); };
  const start = async () => {
    const [file, data] = await Promise.all([...[source.href, story.dataset.from].map(address => address && fetched(address)), painted()]);
    const go = new Go();
    const program = asProgram(file || unpacking(source.textContent));
    const [{ instance }] = await Promise.all([WebAssembly.instantiateStreaming(program, go.importObject), story.dataset.packed && read(data)]);
    source.remove(); // two megabytes of text that nobody needs any more
    await go.run(instance);
    throw new Error('the program has ended');
  };

  const excuse = () => (root.dataset.state === 'ready'
    ? 'This page has stopped answering. Load it again to go on.'
    : 'Map and timeline cannot be operated in this browser; all that they show can still be read.');
  const missing = ['WebAssembly', 'DecompressionStream'].filter(name => !(name in window));
  if (missing.length) fail(excuse(), `no ${missing.join(', no ')}`);
  else start().catch(reason => fail(excuse(), reason));
})();
