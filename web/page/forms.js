// Has the browser read what the figure shows in the form that the page has by its style
// sheet: while scripts are run, what stands in <noscript> is mere words to it. So again where
// a phone is turned or a window made smaller, as long as the program has not drawn its own.
(() => {
  'use strict';
  let left = [...document.querySelectorAll('.form')];
  const read = () => {
    const seen = left.filter(form => form.getClientRects().length > 0);
    left = left.filter(form => !seen.includes(form));
    for (const form of seen) {
      const words = form.querySelector('noscript');
      if (words) form.innerHTML = words.textContent;
    }
  };

  read();
  addEventListener('resize', read);
})();
