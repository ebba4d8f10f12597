const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];

/** What is counted in a heat map: the first of these that the report has. */
const HEATED = ['contacts.arrived', 'contacts.offered', 'contacts.answered'];

/** One hour of one weekday: its count, in a shade by its share of the most. */
function heatCell(result, id, most, name) {
  const count = result ? countOf(result, id) ?? 0 : 0;
  const level = result ? figureOf(result, state.level) : null;
  const told = level ? `${name}: ${grouped(count)}, ${kpiName(state.level)} ${figureText(level)}` : `${name}: ${grouped(count)}`;
  return el('td', { class: 'heat', title: told, '--heat': String(most ? count / most : 0) }, grouped(count));
}

/** Contacts by weekday and hour as a shaded table; nothing unless the report is grouped by both together. */
function heatSection() {
  const results = group('weekday+hour');
  const id = HEATED.find((each) => anyHas(results, each));
  if (!id) return null;
  const at = new Map(results.map((result) => [`${result.dimensions.weekday} ${Number(result.dimensions.hour)}`, result]));
  const hours = Array.from({ length: 24 }, (unused, hour) => hour);
  const most = Math.max(...results.map((result) => countOf(result, id) ?? 0));
  const title = text('section.heat');
  return section('heat', title,
    el('p', { class: 'note' }, text('heat.note', { name: kpiName(id) })),
    scrollBox(title, el('table', { class: 'heat-map' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, dimensionName('weekday')), hours.map((hour) => el('th', { scope: 'col' }, two(hour))))),
      el('tbody', {}, WEEKDAYS.map((weekday) => {
        const day = dimensionText('weekday', weekday);
        return el('tr', {}, el('th', { scope: 'row' }, day),
          hours.map((hour) => heatCell(at.get(`${weekday} ${hour}`), id, most, `${day} ${dimensionText('hour', String(hour))}`)));
      })))));
}
