const REJECTIONS_SHOWN = 200;

const ingestCount = (key, value) => (value === undefined ? null : el('div', { class: 'tile' },
  el('span', { class: 'name' }, text(key)), el('span', { class: 'figure big' }, grouped(value))));

function rejectedNote({ recordsRead: total = 0, recordsRejected: count = 0 }) {
  if (!count) return el('p', { class: 'notice good' }, text('quality.clean'));
  const share = total ? percent(count / total) : MISSING;
  return el('p', { class: 'notice' }, text('quality.some', { count: grouped(count), total: grouped(total), share }));
}

function oddities(found) {
  const rows = Object.entries(found ?? {}).map(([name, count]) => [name, grouped(count)]);
  return el('div', {}, el('h3', {}, text('quality.oddities')), rows.length
    ? plainTable(text('quality.oddities'), [text('quality.oddity'), text('quality.count')], rows, [1])
    : el('p', { class: 'note' }, text('quality.oddities.none')));
}

function rejections(found = []) {
  if (found.length === 0) return null;
  const heads = ['file', 'line', 'column', 'reason'].map((key) => text(`quality.${key}`));
  const rows = (list) => plainTable(text('quality.rejections'), heads, list.map((each) => [each.file, each.line, each.column, each.reason]), [1]);
  const node = el('div', {}, el('h3', {}, text('quality.rejections')), rows(found.slice(0, REJECTIONS_SHOWN)));
  if (found.length > REJECTIONS_SHOWN) {
    const all = el('button', { type: 'button', class: 'plain', click: () => { node.lastChild.remove(); node.lastChild.replaceWith(rows(found)); } },
      text('table.all', { count: grouped(found.length) }));
    node.append(all);
  }
  return node;
}

function qualitySection() {
  const ingest = model.report.ingest;
  if (!ingest) return null;
  return section('quality', text('section.quality'),
    rejectedNote(ingest),
    el('div', { class: 'tiles four' },
      ingestCount('quality.read', ingest.recordsRead), ingestCount('quality.ignored', ingest.recordsIgnored),
      ingestCount('quality.rejected', ingest.recordsRejected), ingestCount('quality.events', ingest.eventsProduced)),
    el('div', { class: 'findings' }, oddities(ingest.oddities), rejections(ingest.rejections)));
}

function glossaryEntry(definition) {
  return el('details', {},
    el('summary', {}, el('b', {}, translated(definition.name, definition.id)), el('code', {}, definition.id)),
    el('p', {}, translated(definition.description, '')),
    el('dl', {}, definitionTerms(definition)));
}

function definitionsSection() {
  const definitions = [...model.definitions.values()];
  if (definitions.length === 0) return null;
  return section('definitions', text('section.definitions'),
    el('p', { class: 'note' }, text('definitions.note')),
    el('div', { class: 'glossary' }, definitions.map(glossaryEntry)));
}

function drawFoot() {
  const { settings, report } = model;
  const entries = [
    ['settings.zone', settings.zone],
    ['settings.interval', settings.interval && durationText(settings.interval)],
    ['settings.serviceLevel', settings.serviceLevel && durationText(settings.serviceLevel)],
    ['settings.files', report.source?.files?.join(text('list.separator'))],
    ['settings.format', report.source?.format],
    ['settings.schema', report.schema],
  ].filter(([, value]) => value);
  byId('foot').replaceChildren(el('div', { class: 'foot-in' },
    entries.length ? el('section', {}, el('h2', {}, text('settings.title')), el('dl', {}, entries.map(([key, value]) => el('div', {}, term(text(key), value))))) : '',
    model.acknowledgement ? el('section', {}, el('h2', {}, text('acknowledgement')), el('p', {}, model.acknowledgement)) : '',
    el('p', { class: 'credit' }, text('credit'))));
}
