// Elements are made of text and attributes only: nothing that a record says is ever read as HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** An element; children are elements, text, numbers, or nothing. Attributes that are null are left out. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

/**
 * Makes the children of an element like those of another one, and touches nothing that is the same: focus,
 * open details and what somebody types stay.
 */
export function morph(now, wanted) {
  const before = [...now.childNodes];
  const after = [...wanted.childNodes];
  after.forEach((node, i) => {
    const old = before[i];
    if (!old) now.append(node);
    else if (old.nodeType !== node.nodeType || old.nodeName !== node.nodeName || old.dataset?.key !== node.dataset?.key) old.replaceWith(node);
    else if (node.nodeType === Node.TEXT_NODE) {
      if (old.data !== node.data) old.data = node.data;
    } else {
      syncAttributes(old, node);
      morph(old, node);
    }
  });
  before.slice(after.length).forEach(node => node.remove());
}

function syncAttributes(old, node) {
  const isOpened = old.nodeName === 'DETAILS';
  for (const { name } of [...old.attributes]) {
    if (!node.hasAttribute(name) && !(isOpened && name === 'open')) old.removeAttribute(name);
  }
  for (const { name, value } of [...node.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

const FOCUSABLE = 'a[href], button, summary, input, select, [tabindex]';

/** Changes an element; the focus in it follows its row to wherever the change has moved it. */
export function keepingFocus(element, change) {
  const row = element.contains(document.activeElement) && document.activeElement.closest('[data-key]');
  const key = row && row.dataset.key;
  const nth = row && [...row.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement);
  change();
  if (!row || element.contains(document.activeElement)) return;
  element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.querySelectorAll(FOCUSABLE)[nth]?.focus({ preventScroll: true });
}
