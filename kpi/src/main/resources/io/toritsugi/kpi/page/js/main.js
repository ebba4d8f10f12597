let model = null;

function section(id, name, ...content) {
  const heading = el('h2', { id: `${id}-name` }, name);
  return el('section', { id, class: `part ${id}`, 'aria-labelledby': `${id}-name`, 'data-name': name }, heading, ...content);
}

const CHARTED = new Set(['', 'hour', 'interval', 'day', 'weekday+hour']);

function tableKeys() {
  const first = ['queue', 'agent'].filter((key) => model.groups.has(key));
  return [...first, ...[...model.groups.keys()].filter((key) => !CHARTED.has(key) && !first.includes(key))];
}

function tableSection(key, index) {
  const dimension = key.split('+').map(dimensionName).join(' · ');
  const name = hasText(`by.${key}`) ? text(`by.${key}`) : text('by', { dimension });
  return section(`by-${key.split('+').join('-')}`, name,
    index === 0 ? el('p', { class: 'note' }, text('table.help')) : null,
    resultTable(key, group(key)));
}

function drawHead() {
  document.documentElement.lang = state.language;
  document.title = text('title');
  byId('title').textContent = text('title');
  byId('skip').textContent = text('skip');
  byId('period').replaceChildren(...periodNodes());
  for (const button of byId('languages').children) {
    button.setAttribute('aria-pressed', String(button.dataset.language === state.language));
  }
}

/** The days the report covers, or its files if it has none. */
function periodNodes() {
  const days = [...new Set(period())].map((day) => el('span', { class: 'day' }, dayText(day)));
  if (days.length === 0) return [(model.report.source?.files ?? []).join(text('list.separator'))];
  return days.length === 1 ? days : [days[0], text('period.separator'), days[1]];
}

function drawContents() {
  const parts = [...byId('main').querySelectorAll('.part')];
  byId('contents').setAttribute('aria-label', text('contents'));
  byId('contents').replaceChildren(...parts.map((part) => el('a', { href: `#${part.id}` }, part.dataset.name)));
}

function drawPage() {
  forgetCharts();
  drawHead();
  const parts = [overview(), hourSection(), heatSection(), timelineSection(), waitSection(), ...tableKeys().map(tableSection), ...ownSections(), qualitySection(), definitionsSection()];
  byId('main').replaceChildren(...parts.filter(Boolean));
  if (model.groups.size === 0) byId('main').prepend(el('p', { class: 'notice' }, text('nothing')));
  drawContents();
  drawFoot();
  drawCharts();
}

/** Changes what the reader has chosen and draws the page anew, keeping the place. */
function choose(change) {
  Object.assign(state, change);
  const { scrollX, scrollY } = window;
  restoringFocus(drawPage);
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

function startingLanguage() {
  const asked = /[?#&]lang=(ja|en)\b/.exec(location.search + location.hash)?.[1];
  return asked ?? (/^ja\b/i.test(navigator.language ?? '') ? 'ja' : 'en');
}

function redrawOnChange() {
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    drawCharts();
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawCharts);
  window.addEventListener('beforeprint', () => paper(true));
  window.addEventListener('afterprint', () => paper(false));
}

/** Draws the charts for paper: light, and no wider than a sheet. */
function paper(on) {
  document.documentElement.classList.toggle('paper', on);
  drawCharts();
}

function listenToLanguages() {
  for (const button of byId('languages').children) {
    button.addEventListener('click', () => choose({ language: button.dataset.language }));
  }
}

function start() {
  state.language = startingLanguage();
  try {
    model = indexed(readJson('report-data'));
  } catch (problem) {
    byId('main').replaceChildren(el('p', { class: 'notice' }, text('unreadable'), ' ', problem.message));
    return;
  }
  state.level = levelsOf(allResults())[0] ?? null;
  if (dayResults().length < 4 && group('interval').length) state.timeline = 'intervals';
  listenToLanguages();
  redrawOnChange();
  drawPage();
}

start();
