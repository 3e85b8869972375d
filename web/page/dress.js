// Dresses the page in what its address asks for before it is first painted, so that a dark
// or embedded frame does not flash. The program does the same once it runs; see app/browser.go.
(() => {
  'use strict';
  const root = document.documentElement;
  const asked = new URLSearchParams(location.hash.slice(1));
  const on = key => ['1', 'true'].includes(asked.getAll(key).pop());

  const theme = asked.getAll('theme').filter(name => ['light', 'dark', 'contrast'].includes(name)).pop();
  if (theme) root.dataset.theme = theme;
  root.toggleAttribute('data-embed', on('embed'));
  root.toggleAttribute('data-slide', on('slide'));
  root.toggleAttribute('data-static', on('static'));
  root.toggleAttribute('data-framed', window.parent !== window);
  root.toggleAttribute('data-scripts', true); // which a host may have forbidden

  // In a large frame of a deck the page grows from the size of a slide.
  // To ask for the width has the page laid out at once, so none is asked elsewhere.
  const enlarge = () => {
    const k = Math.min(root.clientWidth / 960, innerHeight / 540);
    if (k > 1) document.body.style.zoom = k;
  };
  if (on('embed')) new MutationObserver((_, watch) => {
    if (!document.body) return;
    watch.disconnect();
    enlarge();
  }).observe(root, { childList: true });

  // A phone's list begins at the open event's day; see underHead in app/light.go. Before
  // the first frame forms.js has that list read.
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => {
    const row = document.querySelector('.form.phone .day[aria-current]');
    if (!row?.getClientRects().length) return;
    let head = row;
    while (head && head.tagName !== 'H2') head = head.previousElementSibling;
    if (head) document.getElementById('timeline').scrollTop = head.offsetTop - row.parentElement.firstElementChild.offsetHeight;
    row.scrollIntoView({ block: 'nearest' });
  }));
})();
