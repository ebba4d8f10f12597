const charts = new Set();

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const chartFont = () => `11px ${getComputedStyle(document.body).fontFamily}`;

const chartHeight = () => (window.innerWidth < 600 ? 240 : 290);

function axis(options) {
  return {
    font: chartFont(), stroke: colour('quiet'), gap: 4,
    grid: { stroke: colour('line'), width: 1 }, ticks: { show: false }, ...options,
  };
}

/** How much of the height of a chart in bands is left to the counts; the ratio has the rest, above them. */
const COUNT_BAND = 0.66;

const countAxis = (spec) => axis({
  scale: 'count', size: 46, space: 30,
  splits: (chart, number, low, high, step) => {
    const top = spec.banded ? high * COUNT_BAND : high;
    return Array.from({ length: Math.floor(top / step) + 1 }, (unused, index) => index * step).filter(Number.isInteger);
  },
  values: (chart, splits) => splits.map((split) => grouped(split)),
});

const ratioAxis = (spec) => axis({
  scale: 'ratio', side: 1, size: 44,
  grid: spec.banded ? { stroke: colour('line'), width: 1 } : { show: false },
  splits: () => (spec.banded ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]),
  values: (chart, splits) => splits.map((split) => `${split * 100}%`),
});

const countRange = (spec) => (chart, low, high) => [0, Math.max((high ?? 0) * 1.06, 1) / (spec.banded ? COUNT_BAND : 1)];

const ratioRange = (spec) => () => [spec.banded ? -COUNT_BAND / (1 - COUNT_BAND) * 1.12 : 0, spec.banded ? 1.03 : 1.001];

/** An axis over slots 0, 1, 2…; labels that would touch are left out. */
const slotAxis = (labels, wanted) => () => axis({
  grid: { show: false }, size: 26,
  splits: (chart) => {
    const every = Math.max(1, Math.ceil(wanted / (chart.width / labels.length)));
    return labels.map((label, index) => index).filter((index) => index % every === 0);
  },
  values: (chart, splits) => splits.map((index) => labels[index] ?? ''),
});

const slotRange = (count) => () => [-0.6, count - 0.4];

/** Series of a chart: name for people, colour of the page, the values told, and those drawn if they differ. */
const barSeries = (name, swatch, told, paths, drawn = told) => ({ name, swatch, told, drawn, paths, scale: 'count', format: (value) => grouped(value) });

const lineSeries = (name, told, dots) => ({ name, swatch: 'level', told, drawn: told, dots, scale: 'ratio', format: percent });

function plotted(series) {
  const shared = { scale: series.scale, paths: series.paths };
  if (series.scale === 'count') return { ...shared, fill: colour(series.swatch), width: 0, points: { show: false } };
  const points = series.dots ? { show: true, size: 6, width: 2, fill: colour('paper'), stroke: colour('level') } : { show: false };
  return { ...shared, stroke: colour('level'), width: series.dots ? 2 : 1.25, points };
}

/** The keys of a chart, each with the value under the pointer. */
function legend(series) {
  const place = el('span', { class: 'place' });
  const values = series.map(() => el('b', {}));
  const entries = series.map((each, index) => el('span', { class: 'entry' },
    el('i', { class: each.scale === 'ratio' ? 'stroke' : '', '--key': `var(--${each.swatch})` }), each.name, ' ', values[index]));
  const show = (index, label) => {
    place.textContent = label;
    series.forEach((each, number) => {
      const value = index === null ? undefined : each.told[index] ?? null;
      values[number].textContent = value === undefined ? '' : value === null ? MISSING : each.format(value);
    });
  };
  return { node: el('div', { class: 'legend', 'aria-hidden': 'true' }, entries, place), show };
}

/**
 * A chart with its legend and its text alternative.
 *
 * spec: x, series, label(index), xAxis(), xRange(chart, low, high), time, summary, decorate(chart), tzDate(seconds);
 * indexAt(x): the place under the pointer, where it is not the nearest;
 * banded: the ratio stands above the counts instead of across them
 */
function chartFigure(spec) {
  const keys = legend(spec.series);
  const host = el('div', { class: 'canvas', role: 'img', 'aria-label': spec.summary });
  charts.add({ spec, keys, host, plot: null });
  return el('figure', { class: 'chart' }, keys.node, host);
}

function plotOptions(spec, keys, width) {
  const withRatio = spec.series.some((each) => each.scale === 'ratio');
  return {
    width, height: spec.banded ? chartHeight() + 50 : chartHeight(),
    legend: { show: false },
    tzDate: spec.tzDate,
    padding: [10, withRatio ? 0 : 12, 0, 0],
    cursor: { y: false, points: { show: false }, drag: { x: Boolean(spec.time), y: false, setScale: Boolean(spec.time) } },
    scales: {
      x: { time: Boolean(spec.time), ...(spec.xRange ? { range: spec.xRange } : {}) },
      count: { range: countRange(spec) },
      ratio: { range: ratioRange(spec) },
    },
    axes: [spec.xAxis(), countAxis(spec), ...(withRatio ? [ratioAxis(spec)] : [])],
    series: [{}, ...spec.series.map(plotted)],
    hooks: {
      setCursor: [(chart) => tell(spec, keys, chart)],
      draw: spec.decorate ? [spec.decorate] : [],
    },
  };
}

function tell(spec, keys, chart) {
  const { idx, left } = chart.cursor;
  const away = idx === null || idx === undefined || left < 0;
  const index = spec.indexAt && !away ? spec.indexAt(chart.posToVal(left, 'x')) : idx;
  keys.show(away ? null : index, away ? '' : spec.label(index));
}

function draw(entry) {
  entry.plot?.destroy();
  const width = entry.host.clientWidth;
  if (width === 0) return;
  const data = [entry.spec.x, ...entry.spec.series.map((each) => each.drawn)];
  entry.plot = new uPlot(plotOptions(entry.spec, entry.keys, width), data, entry.host);
}

function drawCharts() {
  for (const entry of charts) draw(entry);
}

function forgetCharts() {
  for (const entry of charts) entry.plot?.destroy();
  charts.clear();
}

function resetZoom() {
  for (const { plot, spec } of charts) {
    if (spec.time && plot) plot.setScale('x', { min: spec.x[0], max: spec.x[spec.x.length - 1] });
  }
}
