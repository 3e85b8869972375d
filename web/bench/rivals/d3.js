// d3 by hand: one SVG for the map and one for time, both zoomed by transforms.
const width = id => document.getElementById(id).clientWidth, height = id => document.getElementById(id).clientHeight;
const svg = id => d3.select(`#${id}`).append('svg');

const chart = svg('map'), ground = chart.append('g');
const land = topojson.feature(world, world.objects.countries);
const points = { type: 'MultiPoint', coordinates: places.map(p => [p.lon, p.lat]) };
const projection = d3.geoMercator().fitExtent([[20, 20], [width('map') - 20, height('map') - 20]], points);
ground.append('path').attr('d', d3.geoPath(projection)(land)).attr('fill', '#eee').attr('stroke', '#999').attr('vector-effect', 'non-scaling-stroke');
const spots = ground.selectAll('circle').data(places).join('circle').attr('r', 4).attr('transform', p => `translate(${projection([p.lon, p.lat])})`);
chart.call(d3.zoom().scaleExtent([1, 40]).on('zoom', ({ transform }) => {
  ground.attr('transform', transform);
  spots.attr('r', 4 / transform.k);
}));

const rows = d3.scaleBand(d3.range(12), [40, height('timeline') - 10]);
const time = d3.scaleUtc(d3.extent(events, e => new Date(e.day)), [20, width('timeline') - 20]);
const line = svg('timeline'), axis = line.append('g').attr('transform', 'translate(0,30)');
const marks = line.append('g').selectAll('circle').data(events).join('circle').attr('r', 3.5).attr('cy', e => rows(e.place % 12) + rows.bandwidth() / 2);
marks.append('title').text(e => e.title);
const draw = scale => {
  axis.call(d3.axisTop(scale));
  marks.attr('cx', e => scale(new Date(e.day)));
};
line.call(d3.zoom().scaleExtent([1, 400]).on('zoom', ({ transform }) => draw(transform.rescaleX(time))));
draw(time);
ready();
