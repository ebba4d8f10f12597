const STACK = ['contacts.arrived', 'contacts.abandoned', 'contacts.answered'];

const SWATCHES = { 'contacts.arrived': 'arrived', 'contacts.abandoned': 'abandoned', 'contacts.answered': 'answered' };

const anyHas = (results, id) => results.some((result) => figureOf(result, id));

function stackSeries(results, paths) {
  const told = (id) => results.map((result) => (result ? countOf(result, id) : 0));
  const answered = told('contacts.answered');
  return STACK.filter((id) => anyHas(results, id)).map((id) => {
    const values = told(id);
    const drawn = id === 'contacts.abandoned' ? values.map((value, index) => (value ?? 0) + (answered[index] ?? 0)) : values;
    return barSeries(kpiName(id), SWATCHES[id], values, paths, drawn);
  });
}

function levelSeries(results, dots) {
  const id = anyHas(results, state.level) ? state.level : levelsOf(results.filter(Boolean))[0];
  if (!id) return [];
  return [lineSeries(kpiName(id), results.map((result) => figureOf(result, id)?.value ?? null), dots)];
}

function volumeSummary(series, label) {
  const main = series.find((each) => each.scale === 'count');
  const level = series.find((each) => each.scale === 'ratio');
  const parts = [];
  if (main) {
    const peak = main.told.reduce((best, value, index) => ((value ?? -1) > (main.told[best] ?? -1) ? index : best), 0);
    parts.push(text('chart.summary', { peak: label(peak), count: grouped(main.told[peak] ?? 0) }));
  }
  const known = (level?.told ?? []).map((value, index) => ({ value, index })).filter(({ value }) => value !== null);
  if (known.length) {
    const low = known.reduce((worst, each) => (each.value < worst.value ? each : worst));
    parts.push(text('chart.summary.level', { low: label(low.index), level: percent(low.value) }));
  }
  return parts.join(text('sentence.separator'));
}

function slotChart(results, labels, names, spacing) {
  const paths = uPlot.paths.bars({ size: [0.72, 64] });
  const series = [...stackSeries(results, paths), ...levelSeries(results, true)];
  const label = (index) => names[index];
  return chartFigure({
    x: results.map((result, index) => index), series, label, banded: series.some((each) => each.scale === 'ratio'), summary: volumeSummary(series, label),
    xAxis: slotAxis(labels, spacing), xRange: slotRange(results.length),
  });
}

/** The table under a chart, made when it is first opened. */
function chartTable(key, results) {
  const details = el('details', { class: 'under' }, el('summary', {}, text('chart.table')));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(resultTable(key, results, { total: false }));
  });
  return details;
}

function hourSection() {
  const found = group('hour');
  if (found.length === 0) return null;
  const byHour = new Map(found.map((result) => [Number(result.dimensions.hour), result]));
  const hours = Array.from({ length: 24 }, (unused, hour) => hour);
  const names = hours.map((hour) => dimensionText('hour', String(hour)));
  return section('hour', text('section.hour'),
    el('p', { class: 'note' }, text('chart.hour.note')),
    slotChart(hours.map((hour) => byHour.get(hour) ?? null), hours.map((hour) => two(hour)), names, 26),
    chartTable('hour', found));
}

const intervalSeconds = (starts) => isoDuration(model.settings.interval) ?? (starts.length > 1 ? starts[1] - starts[0] : 3600);

/** The series with one point more, where the last interval ends. */
const closed = (series) => ({ ...series, drawn: [...series.drawn, series.scale === 'ratio' ? null : 0] });

function intervalChart() {
  const points = intervalPoints();
  const results = points.map((point) => point.result);
  const paths = uPlot.paths.stepped({ align: 1 });
  const series = [...stackSeries(results, paths), ...levelSeries(results, false)].map(closed);
  const label = (index) => {
    const iso = localIso(points[index]);
    return `${dayText(iso.slice(0, 10), 'date.short')} ${iso.slice(11, 16)}`;
  };
  const clockAt = wallClock(points);
  const starts = points.map((point) => point.at);
  return chartFigure({
    x: [...starts, starts[starts.length - 1] + intervalSeconds(starts)], series, label, time: true, banded: series.some((each) => each.scale === 'ratio'), summary: volumeSummary(series, label),
    indexAt: (at) => Math.max(0, starts.filter((start) => start <= at).length - 1), tzDate: clockAt, xAxis: () => timeAxis(clockAt),
  });
}

/** Instants as the wall clock of the report showed them, whatever the zone of the reader. */
function wallClock(points) {
  return (seconds) => {
    const last = points.filter((point) => point.at <= seconds).pop() ?? points[0];
    return uPlot.tzDate(new Date((seconds + last.offset) * 1000), 'Etc/UTC');
  };
}

/** An axis of hours and minutes that names the day where it changes. */
function timeAxis(clockAt) {
  const hours = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;
  const dayOf = (date) => dayText(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`, 'date.short');
  return axis({
    size: 42, space: 70, grid: { show: false },
    values: (chart, splits) => {
      const dates = splits.map(clockAt);
      if (dates.every((date) => hours(date) === '00:00')) return dates.map(dayOf);
      return dates.map((date, index) => {
        const changed = index === 0 || dayOf(date) !== dayOf(dates[index - 1]);
        return changed ? `${hours(date)}\n${dayOf(date)}` : hours(date);
      });
    },
  });
}

function dayChart() {
  const results = dayResults();
  const days = results.map((result) => result.dimensions.day);
  return slotChart(results, days.map((day) => dayText(day, 'date.short')), days.map((day) => dayText(day)), 52);
}

function timelineSwitch() {
  const button = (kind, name) => el('button', {
    type: 'button', class: 'plain', 'aria-pressed': String(state.timeline === kind), 'data-focus': `timeline-${kind}`,
    click: () => choose({ timeline: kind }),
  }, name);
  const reset = state.timeline === 'intervals' ? el('button', { type: 'button', class: 'plain', click: resetZoom }, text('chart.reset')) : null;
  return el('div', { class: 'tools' }, el('div', { class: 'choice', role: 'group' }, button('days', text('chart.days')), button('intervals', text('chart.intervals'))), reset);
}

function timelineNote(days) {
  if (state.timeline === 'intervals') return text('chart.intervals.note', { interval: durationText(model.settings.interval) });
  return text(days[0]?.derived ? 'chart.days.note' : 'chart.days.direct');
}

function timelineSection() {
  const days = dayResults();
  if (days.length === 0) return null;
  const intervals = state.timeline === 'intervals';
  return section('timeline', text('section.timeline'),
    group('interval').length ? timelineSwitch() : null,
    el('p', { class: 'note' }, timelineNote(days)),
    intervals ? intervalChart() : dayChart(),
    intervals ? chartTable('interval', group('interval')) : chartTable('day', days));
}
