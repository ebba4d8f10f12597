const byId = (id) => document.getElementById(id);

const readJson = (id) => JSON.parse(byId(id).textContent);

/** Makes an element; attributes of value false, null or undefined are left out, functions are listeners. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (name.startsWith('--')) element.style.setProperty(name, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function restoringFocus(draw) {
  const key = document.activeElement?.dataset?.focus;
  draw();
  if (!key) return;
  const again = [...document.querySelectorAll('[data-focus]')].find((element) => element.dataset.focus === key);
  again?.focus({ preventScroll: true });
}
