const POINTS = ['wait.p50', 'wait.p90', 'wait.p95', 'wait.p99', 'wait.max', 'asa', 'average-wait', 'average-time-to-abandon'];

/** The bins of both distributions on common edges; the last, without an edge, holds the longer waits. */
function waitBins() {
  const answered = model.distributions['wait.answered'] ?? [];
  const abandoned = model.distributions['wait.abandoned'] ?? [];
  const edges = [...new Set([...answered, ...abandoned].map((bin) => bin.upTo ?? Infinity))].sort((a, b) => a - b);
  const countAt = (bins, edge) => bins.find((bin) => (bin.upTo ?? Infinity) === edge)?.count ?? 0;
  return edges.map((edge, index) => ({
    from: index === 0 ? null : edges[index - 1], upTo: edge, answered: countAt(answered, edge), abandoned: countAt(abandoned, edge),
  }));
}

const edgeText = (seconds) => (seconds < 100 ? String(seconds) : clock(seconds));

function binName(bin) {
  if (bin.upTo === Infinity) return text('wait.longer', { from: spoken(bin.from ?? 0) });
  if (bin.from === null) return bin.upTo === 0 ? spoken(0) : `0–${spoken(bin.upTo)}`;
  return `${edgeText(bin.from)}–${spoken(bin.upTo)}`;
}

const binLabel = (bin) => (bin.upTo === Infinity ? `>${edgeText(bin.from ?? 0)}` : edgeText(bin.upTo));

function cumulativeShares(bins) {
  const total = bins.reduce((sum, bin) => sum + bin.answered, 0);
  let sum = 0;
  return bins.map((bin) => {
    sum += bin.answered;
    return total === 0 ? null : sum / total;
  });
}

/** Marks the answer-time target between two bins, if it is the edge of one. */
function targetMark(bins) {
  const target = isoDuration(model.settings.serviceLevel);
  const index = bins.findIndex((bin) => bin.upTo === target);
  if (index < 0) return null;
  return (chart) => {
    const { ctx, bbox } = chart;
    const x = Math.round(chart.valToPos(index + 0.5, 'x', true));
    const ratio = window.devicePixelRatio || 1;
    ctx.save();
    ctx.strokeStyle = colour('ink');
    ctx.fillStyle = colour('ink');
    ctx.lineWidth = ratio;
    ctx.setLineDash([4 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.font = chartFont().replace('11px', `${11 * ratio}px`);
    ctx.textBaseline = 'top';
    ctx.textAlign = 'left';
    ctx.fillText(text('wait.target', { threshold: durationText(model.settings.serviceLevel) }), x + 5 * ratio, bbox.top);
    ctx.restore();
  };
}

function waitSeries(bins) {
  const beside = (align) => uPlot.paths.bars({ size: [0.4, 40], align });
  const present = (key) => model.distributions[key]?.length;
  return [
    present('wait.answered') ? barSeries(text('wait.answered'), 'answered', bins.map((bin) => bin.answered), beside(-1)) : null,
    present('wait.abandoned') ? barSeries(text('wait.abandoned'), 'abandoned', bins.map((bin) => bin.abandoned), beside(1)) : null,
    present('wait.answered') ? lineSeries(text('wait.share'), cumulativeShares(bins), true) : null,
  ].filter(Boolean);
}

function waitChart(bins) {
  const sum = (key) => grouped(bins.reduce((total, bin) => total + bin[key], 0));
  return chartFigure({
    x: bins.map((bin, index) => index), series: waitSeries(bins), label: (index) => binName(bins[index]),
    summary: text('wait.summary', { answered: sum('answered'), abandoned: sum('abandoned') }),
    xAxis: slotAxis(bins.map(binLabel), 36), xRange: slotRange(bins.length), decorate: targetMark(bins),
  });
}

function waitTable(bins) {
  const shares = cumulativeShares(bins);
  const heads = [text('wait.range'), text('wait.answered'), text('wait.abandoned'), text('wait.share')];
  const rows = bins.map((bin, index) => [binName(bin), grouped(bin.answered), grouped(bin.abandoned), shares[index] === null ? MISSING : percent(shares[index])]);
  return el('details', { class: 'under' }, el('summary', {}, text('chart.table')),
    plainTable(text('section.wait'), heads, rows, [1, 2, 3]));
}

function waitPoints() {
  const ids = POINTS.filter((id) => figureOf(model.total, id));
  if (ids.length === 0) return null;
  return el('aside', { class: 'points' },
    el('h3', {}, text('wait.points')),
    el('ul', {}, ids.map((id) => el('li', {},
      el('span', { class: 'name' }, kpiName(id)),
      figureButton(id, model.total, { seconds: spoken })))));
}

function waitSection() {
  const bins = waitBins();
  const points = waitPoints();
  if (bins.length === 0 && !points) return null;
  const chart = bins.length ? el('div', {}, el('p', { class: 'note' }, text('wait.note')), waitChart(bins), waitTable(bins)) : null;
  return section('wait', text('section.wait'), el('div', { class: chart && points ? 'beside' : '' }, chart, points));
}
