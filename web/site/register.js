// Has the worker keep this site for the next visit, offline too. It lies beside
// the manifest, wherever that is, and serves what lies beside it.
(() => {
  'use strict';
  const served = location.protocol === 'https:' || location.protocol === 'http:';
  if (!served || self.origin === 'null' || !('serviceWorker' in navigator)) return;
  const worker = new URL('sw.js', document.querySelector('link[rel=manifest]').href);
  const register = () => navigator.serviceWorker.register(worker)
    .catch(reason => console.warn('dateline: this site is not kept for offline reading:', reason));
  addEventListener('load', () => setTimeout(register, 1000)); // the page itself goes first
})();
