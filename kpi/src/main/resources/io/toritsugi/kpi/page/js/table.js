const ROWS_SHOWN = 200;

const FILTER_FROM = 10;

function tableState(key, columns) {
  if (!state.tables.has(key)) {
    state.tables.set(key, { ...startingSort(key, columns), more: false, filter: '', all: false });
  }
  return state.tables.get(key);
}

const CHRONOLOGICAL = new Set(['hour', 'day', 'interval']);

function startingSort(key, columns) {
  const first = key.split('+').some((name) => CHRONOLOGICAL.has(name)) ? null : columns.find((id) => id.startsWith('contacts.'));
  return first ? { by: first, direction: 'descending' } : { by: `:${key.split('+')[0]}`, direction: 'ascending' };
}

function compared(a, b, direction) {
  const absence = (value) => (value === undefined ? 2 : value === null ? 1 : 0);
  if (absence(a) || absence(b)) return absence(a) - absence(b);
  const order = typeof a === 'number' ? a - b : new Intl.Collator(state.language, { numeric: true }).compare(a, b);
  return direction === 'descending' ? -order : order;
}

function sortedRows(results, settings) {
  const valueOf = settings.by.startsWith(':')
    ? (result) => result.dimensions[settings.by.slice(1)]
    : (result) => figureOf(result, settings.by)?.value;
  return [...results].sort((a, b) => compared(valueOf(a), valueOf(b), settings.direction));
}

function filteredRows(results, settings) {
  const wanted = settings.filter.trim().toLowerCase();
  return results.filter((result) => Object.values(result.dimensions).some((value) => value.toLowerCase().includes(wanted)));
}

function headCell(id, name, settings, redraw, key) {
  const sorted = settings.by === id;
  const sort = () => {
    const same = sorted && settings.direction === 'descending';
    Object.assign(settings, { by: id, direction: same || (!sorted && id.startsWith(':')) ? 'ascending' : 'descending' });
    redraw();
  };
  return el('th', { scope: 'col', class: id.startsWith(':') ? 'label' : 'number', 'aria-sort': sorted ? settings.direction : null },
    el('button', { type: 'button', class: 'sort', 'data-focus': `${key}-${id}`, click: sort }, name, el('span', { class: 'arrow', 'aria-hidden': 'true' })),
    id.startsWith(':') ? null : el('button', {
      type: 'button', class: 'define', title: text('table.define', { name }), 'aria-label': text('table.define', { name }),
      click: () => showDefinition(id, null),
    }, '?'));
}

/** How much of the largest count of the column a count is, for the bar behind it; null where a bar says nothing. */
function barShare(id, result, largest) {
  const figure = figureOf(result, id);
  if (!figure || figure.value === null || !largest.has(id)) return null;
  return figure.value / largest.get(id);
}

function largestCounts(results, columns) {
  const counts = columns.filter((id) => results.some((result) => figureOf(result, id)?.unit === 'count'));
  return new Map(counts.map((id) => [id, results.reduce((most, result) => Math.max(most, countOf(result, id) ?? 0), 1)]));
}

function bodyRow(result, names, columns, largest) {
  return el('tr', {},
    names.map((name) => el('th', { scope: 'row', class: 'label' }, dimensionText(name, result.dimensions[name]))),
    columns.map((id) => figureOf(result, id)
      ? el('td', { '--share': barShare(id, result, largest), class: largest.has(id) ? 'counted' : null }, figureButton(id, result, { tabindex: -1 }))
      : el('td')));
}

function footRow(names, columns) {
  if (!model.total) return null;
  return el('tfoot', {}, el('tr', {},
    el('th', { scope: 'row', class: 'label', colspan: names.length }, text('dimension.all')),
    columns.map((id) => el('td', {}, figureOf(model.total, id) ? figureButton(id, model.total, { tabindex: -1 }) : ''))));
}

/** Lets the arrow keys walk over the figures of a table, which is one stop for the tab key. */
function walkable(table) {
  const first = table.querySelector('tbody .figure');
  if (first) first.tabIndex = 0;
  table.addEventListener('keydown', (event) => {
    const next = event.target.classList.contains('figure') ? neighbour(event.target.closest('td'), event.key) : null;
    if (!next) return;
    event.preventDefault();
    for (const button of table.querySelectorAll('.figure')) button.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  return table;
}

function neighbour(cell, key) {
  const row = cell.parentElement;
  const rows = [...row.closest('table').querySelectorAll('tbody tr, tfoot tr')];
  const [dy, dx] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0];
  const columnOf = (each) => [...each.parentElement.querySelectorAll('td')].indexOf(each);
  let [y, x] = [rows.indexOf(row) + dy, columnOf(cell) + dx];
  while ((dx || dy) && rows[y]?.querySelectorAll('td')[x]) {
    const button = rows[y].querySelectorAll('td')[x].querySelector('.figure');
    if (button) return button;
    [y, x] = [y + dy, x + dx];
  }
  return null;
}

function tableTools(key, names, results, columns, settings, redraw) {
  const hidden = columns.some((id) => !isMainColumn(id));
  const filter = results.length < FILTER_FROM ? null : el('input', {
    type: 'search', class: 'filter', value: settings.filter, 'data-focus': `${key}-filter`,
    placeholder: text('table.filter', { dimension: names.map(dimensionName).join(' · ') }),
    'aria-label': text('table.filter', { dimension: names.map(dimensionName).join(' · ') }),
    input: (event) => { settings.filter = event.target.value; redraw(true); },
  });
  const more = hidden ? el('button', {
    type: 'button', class: 'plain', 'aria-pressed': String(settings.more), 'data-focus': `${key}-more`,
    click: () => { settings.more = !settings.more; redraw(); },
  }, text(settings.more ? 'table.fewer' : 'table.more')) : null;
  return filter || more ? el('div', { class: 'tools' }, filter, more) : null;
}

/** A table of results, one row each; it keeps its sort order, filter and columns when the page is drawn anew. */
function resultTable(key, results, options = {}) {
  const names = key.split('+');
  const ids = idsOf(results);
  const settings = tableState(key, ids);
  const host = el('div', { class: 'table' });
  const body = el('div');
  const draw = () => {
    const columns = settings.more ? ids : ids.filter(isMainColumn);
    const found = sortedRows(filteredRows(results, settings), settings);
    const rows = settings.all ? found : found.slice(0, ROWS_SHOWN);
    const largest = largestCounts(results, columns);
    const head = el('tr', {}, names.map((name) => headCell(`:${name}`, dimensionName(name), settings, redraw, key)),
      columns.map((id) => headCell(id, kpiName(id), settings, redraw, key)));
    const table = el('table', {}, el('thead', {}, head),
      el('tbody', {}, rows.map((result) => bodyRow(result, names, columns, largest))),
      options.total === false ? null : footRow(names, columns));
    const all = rows.length < found.length
      ? el('button', { type: 'button', class: 'plain', click: () => { settings.all = true; redraw(); } }, text('table.all', { count: grouped(found.length) }))
      : '';
    body.replaceChildren(scrollBox(text('table.scroll', { name: names.map(dimensionName).join(' · ') }), walkable(table)), all);
  };
  const redraw = (keepTools = false) => restoringFocus(() => {
    const left = body.firstChild?.scrollLeft ?? 0;
    draw();
    body.firstChild.scrollLeft = left;
    if (!keepTools) drawTools();
  });
  const tools = el('div');
  const drawTools = () => tools.replaceChildren(tableTools(key, names, results, ids, settings, redraw) ?? '');
  draw();
  drawTools();
  host.append(tools, body);
  return host;
}

function scrollBox(label, table) {
  return el('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label }, table);
}

/** A table of plain text, for what is no figure. */
function plainTable(label, heads, rows, numbers = []) {
  const kind = (index) => (numbers.includes(index) ? 'number' : 'label');
  return scrollBox(label, el('table', { class: 'plain-table' },
    el('thead', {}, el('tr', {}, heads.map((head, index) => el('th', { scope: 'col', class: kind(index) }, head)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell, index) => el('td', { class: kind(index) }, String(cell ?? ''))))))));
}
