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
