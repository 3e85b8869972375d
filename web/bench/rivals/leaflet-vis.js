// Leaflet on canvas beside vis-timeline with clusters, as a careful author would
// set them up: a circle for each place, an item for each event.
const map = L.map('map', { preferCanvas: true, attributionControl: false });
map.fitBounds(places.map(p => [p.lat, p.lon])); // first: a canvas draws nothing before the map has a view
L.geoJSON(topojson.feature(world, world.objects.countries), { interactive: false, style: { weight: 0.6, color: '#999', fillColor: '#eee', fillOpacity: 1 } }).addTo(map);
for (const p of places) L.circleMarker([p.lat, p.lon], { radius: 4, weight: 1 }).bindTooltip(p.name).addTo(map);

const items = new vis.DataSet(events.map((e, id) => ({ id, content: e.title, title: e.text, start: e.day, type: events.length > 100 ? 'point' : 'box' })));
const line = new vis.Timeline(document.getElementById('timeline'), items, {
  height: '100%', showCurrentTime: false, xss: { disabled: true },
  ...(events.length > 100 ? { stack: false, cluster: { maxItems: 1 } } : {}),
  onInitialDrawComplete: ready,
});
line.on('select', ({ items: [id] }) => { if (events[id]) map.panTo([places[events[id].place].lat, places[events[id].place].lon]); });
