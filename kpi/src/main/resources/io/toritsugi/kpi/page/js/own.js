/** What the host shows beside the KPIs: a note and a table for each of its sections. */
function ownSections() {
  return model.sections.map((part) => {
    const title = translated(part.title, part.id);
    const heads = part.columns.map((head) => translated(head, ''));
    const rows = part.rows.map((row) => [translated(row.label, ''), ...row.cells]);
    return section(`own-${part.id}`, title,
      el('p', { class: 'note' }, translated(part.note, '')),
      plainTable(title, heads, rows, heads.slice(1).map((_, index) => index + 1)));
  });
}
