const FIGURES = [
  ['contacts.arrived'], ['contacts.offered'], ['contacts.answered', 'answer-rate'], ['contacts.abandoned', 'abandonment-rate'],
  ['asa'], ['wait.p90'], ['average-time-to-abandon'], ['handle-time.mean', 'talk-time.mean'],
];

const FLOW = [['contacts.answered', 'answered'], ['contacts.abandoned', 'abandoned'], ['contacts.abandoned-in-ivr', 'ivr']];

function flowParts() {
  const parts = FLOW.map(([id, kind]) => ({ id, kind, name: kpiName(id), count: countOf(model.total, id) })).filter((part) => part.count > 0);
  const rest = countOf(model.total, 'contacts.arrived') - parts.reduce((sum, part) => sum + part.count, 0);
  return rest > 0 ? [...parts, { id: null, kind: 'other', name: text('flow.other'), count: rest }] : parts;
}

/** One bar of all that arrived, cut by what became of it. */
function flow() {
  const total = countOf(model.total, 'contacts.arrived');
  const parts = flowParts();
  if (!total || parts.length === 0) return null;
  const share = (part) => part.count / Math.max(total, parts.reduce((sum, other) => sum + other.count, 0));
  const label = parts.map((part) => `${part.name} ${grouped(part.count)} (${percent(share(part))})`).join(text('list.separator'));
  return el('section', { class: 'flow' },
    el('h3', {}, text('flow.title')),
    el('div', { class: 'flow-bar', role: 'img', 'aria-label': text('flow.label', { total: grouped(total), parts: label }) },
      parts.map((part) => el('i', { class: part.kind, '--share': share(part) }))),
    el('ul', { class: 'flow-parts' }, parts.map((part) => flowPart(part, share(part)))));
}

function flowPart(part, share) {
  const count = part.id ? figureButton(part.id, model.total) : el('span', { class: 'figure' }, grouped(part.count));
  return el('li', { class: part.kind }, el('span', { class: 'key' }), el('span', { class: 'name' }, part.name), count,
    el('span', { class: 'share' }, percent(share)));
}

function tile([id, secondId]) {
  const first = figureOf(model.total, id) ? id : secondId;
  if (!figureOf(model.total, first)) return null;
  const second = first === id && figureOf(model.total, secondId) ? secondId : null;
  return el('div', { class: 'tile' },
    el('span', { class: 'name' }, kpiName(first)),
    figureButton(first, model.total, { seconds: spoken, class: 'big' }),
    second ? el('span', { class: 'aside' }, kpiName(second), ' ', figureButton(second, model.total, { seconds: spoken })) : null);
}

function levelTitle() {
  const threshold = model.settings.serviceLevel;
  return threshold ? text('level.title', { threshold: durationText(threshold) }) : text('level.title.plain');
}

function reading(id) {
  const figure = figureOf(model.total, id);
  const chosen = id === state.level;
  return el('li', { class: chosen ? 'chosen' : '' },
    el('label', {},
      el('input', {
        type: 'radio', name: 'level', value: id, checked: chosen, 'data-focus': `level-${id}`,
        'aria-label': text('level.use', { name: kpiName(id) }),
        change: () => choose({ level: id }),
      }),
      el('span', { class: 'name' }, kpiName(id))),
    figureButton(id, model.total),
    el('span', { class: 'gauge', '--share': figure?.value ?? 0 }));
}

function levelPanel() {
  const ids = levelsOf([model.total]);
  if (ids.length === 0) return null;
  const shown = ids.includes(state.level) ? state.level : ids[0];
  return el('section', { class: 'level' },
    el('h3', {}, levelTitle()),
    figureButton(shown, model.total, { class: 'huge' }),
    el('p', { class: 'level-name' }, kpiName(shown)),
    ids.length > 1 ? el('p', { class: 'note' }, text('level.readings', { count: ids.length })) : null,
    ids.length > 1 ? el('ul', { class: 'readings' }, ids.map(reading)) : null);
}

function overview() {
  if (!model.total) return null;
  const rest = idsOf([model.total]).filter((id) => !KNOWN.includes(id)).map((id) => [id]);
  const level = levelPanel();
  return section('overview', text('section.overview'),
    flow(),
    el('div', { class: level ? 'headline' : 'headline alone' }, level,
      el('div', { class: 'tiles' }, [...FIGURES, ...rest].map(tile).filter(Boolean))));
}
