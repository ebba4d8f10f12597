const dialog = byId('definition');

function term(name, ...content) {
  return [el('dt', {}, name), el('dd', {}, ...content)];
}

const exactText = (number) => (Number.isInteger(number) ? grouped(number) : String(number));

function unitText(unit) {
  return hasText(`unit.${unit}`) ? text(`unit.${unit}`) : unit;
}

function figureTerms(figure) {
  if (!figure) return [];
  const undefinedValue = figure.value === null || figure.value === undefined;
  return [
    Number.isFinite(figure.numerator) ? term(text('definition.numerator'), exactText(figure.numerator)) : [],
    Number.isFinite(figure.denominator) ? term(text('definition.denominator'), exactText(figure.denominator)) : [],
    term(text('definition.exact'), undefinedValue ? text('undefined') : exactText(figure.value)),
  ].flat();
}

function definitionTerms(definition, figure) {
  if (!definition) return figureTerms(figure);
  const version = definition.version === undefined ? '' : ` · ${text('definition.version', { version: definition.version })}`;
  return [
    definition.formula ? term(text('definition.formula'), el('code', {}, definition.formula)) : [],
    figureTerms(figure),
    definition.unit ? term(text('definition.unit'), unitText(definition.unit)) : [],
    term(text('definition.id'), el('code', {}, definition.id), version),
    definition.source ? term(text('definition.source'), definition.source) : [],
  ].flat();
}

function rivals(id, result) {
  if (!id.startsWith('service-level.') || !result) return null;
  const others = levelsOf([result]).filter((other) => other !== id);
  if (others.length === 0) return null;
  return el('section', { class: 'rivals' },
    el('h3', {}, text('definition.rivals')),
    others.map((other) => el('button', { type: 'button', class: 'rival', click: () => showDefinition(other, result) },
      el('span', {}, kpiName(other)), el('b', {}, figureText(figureOf(result, other))))));
}

/** Opens the definition of a KPI; with a result, also how its figure came about. */
function showDefinition(id, result) {
  const definition = model.definitions.get(id);
  const figure = figureOf(result, id);
  const close = el('button', { type: 'button', class: 'close', 'aria-label': text('definition.close'), click: () => dialog.close() }, '×');
  dialog.replaceChildren(...[
    el('div', { class: 'dialog-head' }, el('h2', { id: 'definition-name' }, kpiName(id)), close),
    figure ? el('p', { class: 'dialog-value' }, el('b', {}, figureText(figure, spoken)), ' ', el('span', {}, groupText(result))) : null,
    el('p', { class: 'description' }, translated(definition?.description, text('definition.missing'))),
    el('dl', {}, definitionTerms(definition, figure)),
    rivals(id, result),
  ].filter(Boolean));
  if (!dialog.open) dialog.showModal();
  close.focus();
}

function figureButton(id, result, options = {}) {
  const figure = figureOf(result, id);
  const undefinedValue = figure && (figure.value === null || figure.value === undefined);
  const shown = figureText(figure, options.seconds);
  return el('button', {
    type: 'button',
    class: `figure ${options.class ?? ''}${undefinedValue ? ' undefined' : ''}`,
    title: undefinedValue ? text('undefined') : null,
    tabindex: options.tabindex,
    'aria-label': text('figure.open', {
      name: kpiName(id), group: groupText(result), value: undefinedValue ? text('undefined') : shown,
    }),
    click: () => showDefinition(id, result),
  }, shown);
}

dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
