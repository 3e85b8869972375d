// TimelineJS as its own documentation sets it up. It has no map.
document.body.style.gridTemplateColumns = '0 100%';
const date = day => { const [year, month, d] = day.split('-').map(Number); return { year, month, day: d }; };
const line = new TL.Timeline('timeline', {
  events: events.map((e, i) => ({ unique_id: `e${i}`, start_date: date(e.day), text: { headline: e.title, text: e.text } })),
}, { hash_bookmark: false, font: null });
line.on('loaded', () => {
  document.querySelector('.tl-timenav').dataset.hold = 'timeline'; // below it are the slides
  ready();
});
