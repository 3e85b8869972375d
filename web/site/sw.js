// Keeps one whole version of this site and serves pages out of it, offline too.
//
// A version is fetched completely, every file checked against its hash, before
// any of it is served: until then the version before goes on. A page names its
// program by the hash of its bytes, and the version before is kept until the
// next but one, so a page that is loading while versions change gets what it
// was made with. Pages and program of two versions never meet.
'use strict';

const VERSION = {{version}};
const FILES = {{files}}; // path, SHA-256, type
const LATER = new Map({{later}}.map(file => [file[0], file])); // likewise, each kept once it has been asked for
const EVENTS = new Set({{events}});

const scope = new URL('./', location.href);
const family = `dateline ${scope.pathname} `;
const home = scope.href;

const hashOf = async bytes => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
  .map(b => b.toString(16).padStart(2, '0')).join('');

// The server is asked whether its copy has changed: a browser's own copy may be
// of the version before, and a server in the middle of an update may be too.
const fetched = async ([path, hash, type]) => {
  const response = await fetch(new URL(path, scope), { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if (!response.ok || await hashOf(bytes) !== hash) throw new Error(`${path} is not of version ${VERSION}`);
  return [path, new Response(bytes, { headers: { 'Content-Type': type } })];
};

const install = async () => {
  const files = await Promise.all(FILES.map(fetched));
  await caches.delete(family + VERSION);
  const cache = await caches.open(family + VERSION);
  await Promise.all(files.map(([path, response]) => cache.put(new URL(path, scope), response)));
  await self.skipWaiting();
};

const activate = async () => {
  const ours = (await caches.keys()).filter(name => name.startsWith(family));
  await Promise.all(ours.slice(0, -2).map(name => caches.delete(name)));
  await self.clients.claim();
};

const kept = async address => (await caches.open(family + VERSION)).match(address, { ignoreSearch: true, ignoreVary: true });

const pathOf = url => url.href.slice(home.length).split(/[?#]/)[0];

// The page of a period and its story are kept from the first time on. What the server
// has of another version is none of ours, and asked for like any other file.
const onceAsked = async url => {
  const file = LATER.get(pathOf(url));
  if (!file) return null;
  const found = await kept(url.href);
  if (found) return found;
  try {
    const [path, response] = await fetched(file);
    await (await caches.open(family + VERSION)).put(new URL(path, scope), response.clone());
    return response;
  } catch {
    return null;
  }
};

// The story's page is kept; an event's own and whatever else is not kept are asked
// of the server.
const page = async url => (['', 'index.html'].includes(pathOf(url)) ? kept(home) : onceAsked(url));

// Where no server answers, the story stands in: for an event's page, opened at that
// event and in the state that the link bears, by the rule of the page itself.
const instead = url => {
  const id = pathOf(url).match(/^event\/(.+?)(\.html)?$/)?.[1];
  if (!EVENTS.has(id)) return Response.redirect(home);
  const own = url.hash.slice(1);
  return Response.redirect(/(^|&)event[=-]/.test(own) ? `${home}#${own}` : `${home}#event=${id}${own.includes('=') ? `&${own}` : ''}`);
};

const answer = async request => {
  const url = new URL(request.url);
  const found = await page(url)
    ?? (request.mode === 'navigate' ? null : await kept(url.href) ?? await caches.match(request, { ignoreVary: true }));
  if (found) return found;
  try {
    return await fetch(request);
  } catch (reason) {
    if (request.mode !== 'navigate') throw reason;
    return instead(url);
  }
};

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));
addEventListener('fetch', event => {
  if (event.request.method === 'GET' && event.request.url.startsWith(home)) event.respondWith(answer(event.request));
});
