const KNOWN = [
  'contacts.arrived', 'contacts.offered', 'contacts.answered', 'contacts.abandoned', 'contacts.abandoned-in-ivr',
  'contacts.handled', 'contacts.handled-by-agents', 'transfer-rate.of-legs', 'transfer-rate.of-contacts',
  'answer-rate', 'answer-rate.short-ignored', 'answer-rate.with-blocked',
  'abandonment-rate', 'abandonment-rate.short-forgiven', 'abandonment-rate.short-ignored', 'abandonment-rate.of-answered',
  'service-level.negative', 'service-level.ignore-early', 'service-level.answered-only', 'service-level.positive',
  'service-level.short-credited', 'service-level.short-ignored', 'service-level.with-flow-outs', 'service-level.of-events',
  'service-level.with-blocked',
  'flow-out-rate', 'blocked-rate', 'containment-rate.naive', 'containment-rate.qualified', 'escalation-rate',
  'asa', 'average-wait', 'average-time-to-abandon', 'excess-wait.mean', 'wait.p50', 'wait.p90', 'wait.p95', 'wait.p99', 'wait.max',
  'talk-time.mean', 'handle-time.mean', 'hold-time.mean', 'wrap-up-time.mean', 'wrap-up-share.of-handle', 'wrap-up-timeout-rate',
  'talk-time.sum',
];

const SIDELINED = new Set([
  'contacts.abandoned-in-ivr', 'contacts.handled', 'contacts.handled-by-agents', 'transfer-rate.of-legs', 'transfer-rate.of-contacts',
  'answer-rate', 'answer-rate.short-ignored', 'answer-rate.with-blocked',
  'abandonment-rate.short-forgiven', 'abandonment-rate.short-ignored', 'abandonment-rate.of-answered',
  'average-wait', 'excess-wait.mean', 'wait.p50', 'wait.p95', 'wait.p99', 'wait.max', 'talk-time.sum',
  'hold-time.mean', 'wrap-up-share.of-handle', 'wrap-up-timeout-rate',
  'flow-out-rate', 'blocked-rate', 'containment-rate.naive', 'containment-rate.qualified', 'escalation-rate',
]);

const state = { language: 'en', level: null, timeline: 'days', tables: new Map() };

/** What the file holds, indexed for the page. */
function indexed(data) {
  const results = data.report?.results ?? [];
  const groups = new Map();
  for (const result of results) {
    const key = Object.keys(result.dimensions ?? {}).join('+');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(result);
  }
  return {
    report: data.report ?? {},
    settings: data.report?.settings ?? {},
    definitions: new Map((data.definitions ?? []).map((definition) => [definition.id, definition])),
    distributions: data.distributions ?? {},
    sections: data.sections ?? [],
    acknowledgement: data.acknowledgement,
    groups,
    total: groups.get('')?.[0] ?? null,
  };
}

const group = (key) => model.groups.get(key) ?? [];

const figureOf = (result, id) => own(result?.values, id);

const countOf = (result, id) => figureOf(result, id)?.value ?? null;

function kpiName(id) {
  return translated(model.definitions.get(id)?.name, id);
}

/** The ids the results carry, known ones first, each once. */
function idsOf(results) {
  const found = new Set(results.flatMap((result) => Object.keys(result.values ?? {})));
  return [...KNOWN.filter((id) => found.has(id)), ...[...found].filter((id) => !KNOWN.includes(id))];
}

const allResults = () => [...model.groups.values()].flat();

/** The rival readings of the service level in this result, in the order of the page. */
function levelsOf(results) {
  return idsOf(results).filter((id) => id.startsWith('service-level.'));
}

/** The columns a table starts with: of the rival service levels only the one in use. */
function isMainColumn(id) {
  return id.startsWith('service-level.') ? id === state.level : !SIDELINED.has(id);
}

function groupText(result) {
  const entries = Object.entries(result.dimensions ?? {});
  if (entries.length === 0) return text('dimension.all');
  return entries.map(([name, value]) => `${dimensionName(name)} ${dimensionText(name, value)}`).join(text('list.separator'));
}

const offsetSeconds = (instant) => {
  const match = /([+-])(\d{2}):?(\d{2})(?:\[.*)?$/.exec(instant);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60) : 0;
};

const secondsOf = (instant) => Date.parse(instant.replace(/\[.*$/, '')) / 1000;

/** The interval results in time order, each with its start; what is missing between two stands there without figures. */
function intervalPoints() {
  const found = group('interval')
    .map((result) => ({ result, at: secondsOf(result.dimensions.interval), offset: offsetSeconds(result.dimensions.interval) }))
    .filter((point) => Number.isFinite(point.at))
    .sort((a, b) => a.at - b.at);
  const step = isoDuration(model.settings.interval);
  return step ? found.flatMap((point, index) => withGapBefore(found[index - 1], point, step)) : found;
}

function withGapBefore(previous, point, step) {
  const points = [];
  const enough = previous && (point.at - previous.at) / step < 10000;
  for (let at = previous?.at + step; enough && at < point.at; at += step) {
    points.push({ result: null, at, offset: previous.offset });
  }
  return [...points, point];
}

const localIso = (point) => new Date((point.at + point.offset) * 1000).toISOString();

/** One result a day: as given, or the counts and ratios of the day's intervals added up. */
function dayResults() {
  if (group('day').length) {
    return [...group('day')].sort((a, b) => (a.dimensions.day < b.dimensions.day ? -1 : 1));
  }
  const days = new Map();
  for (const point of intervalPoints()) {
    const day = localIso(point).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), point.result].filter(Boolean));
  }
  return [...days].map(([day, results]) => ({ dimensions: { day }, values: addedUp(results), derived: true }));
}

const isAddable = (figure) =>
  figure.unit === 'count' || (figure.unit === 'ratio' && Number.isFinite(figure.numerator) && Number.isFinite(figure.denominator));

function addedUp(results) {
  const sums = {};
  for (const result of results) {
    for (const [id, figure] of Object.entries(result.values ?? {})) {
      if (isAddable(figure)) sums[id] = plus(sums[id], figure);
    }
  }
  return sums;
}

function plus(sum, figure) {
  if (figure.unit === 'count') return { ...figure, value: (sum?.value ?? 0) + figure.value };
  const numerator = (sum?.numerator ?? 0) + figure.numerator;
  const denominator = (sum?.denominator ?? 0) + figure.denominator;
  return { ...figure, numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}

function period() {
  const days = group('day').length ? group('day').map((result) => result.dimensions.day).sort()
    : intervalPoints().map((point) => localIso(point).slice(0, 10));
  return days.length ? [days[0], days[days.length - 1]] : [];
}
