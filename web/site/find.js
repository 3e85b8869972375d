// Shows the words of the page in the reader's language, where the story has it.
// Until then, and without scripts, they are in the story's first.
(() => {
  'use strict';
  const words = [...document.querySelectorAll('main span[lang]')];
  const primary = (tag) => tag.toLowerCase().split('-')[0];
  const speaks = (tag) => words.find((w) => primary(w.lang) === primary(tag));
  const chosen = speaks(navigator.languages.find(speaks) || words[0].lang);
  for (const w of words) w.hidden = w.lang !== chosen.lang;
  Object.assign(document.documentElement, { lang: chosen.lang, dir: chosen.dir });
  const shown = (id) => document.querySelector(`#${id} > span:not([hidden])`).textContent;
  document.title = shown('name') + ' – ' + shown('home');
})();

// Finds this site's first page from an address at any depth: the nearest folder
// above it that has our manifest. Until then, and without scripts, the link goes
// to what the site was built for.
(async () => {
  'use strict';
  const home = document.getElementById('home');
  for (let folder = new URL('./', location.href); ; folder = new URL('../', folder)) {
    const found = await fetch(new URL('manifest.webmanifest', folder), { method: 'HEAD' }).catch(() => null);
    if (found?.ok) {
      home.href = folder.href + location.hash;
      return;
    }
    if (folder.pathname === '/') return;
  }
})();
