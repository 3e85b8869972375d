// A link to this page that bears a state leads on to the story in that state, at this
// event unless the state names another. One to a claim stays.
(() => {
  'use strict';
  const own = location.hash.slice(1);
  if (!own || document.getElementById(own)) return;
  const story = document.getElementById('open').href;
  location.replace(/(^|&)event[=-]/.test(own) ? `${story.split('#')[0]}#${own}` : `${story}&${own}`);
})();
