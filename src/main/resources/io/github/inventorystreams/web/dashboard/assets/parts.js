import { h } from './dom.js';
import { query } from './api.js';
import { units } from './format.js';

export const link = (page, parameters, ...children) => h('a', { href: `#/${page}${query(parameters)}` }, ...children);

export const skuLink = (sku, location) => link('sku', { sku, location }, h('bdi', { class: 'sku' }, sku));

export const badge = (kind, ...children) => h('span', { class: `badge ${kind}` }, ...children);

export const card = (title, ...children) => h('section', { class: 'card' }, title && h('h2', {}, title), ...children);

export const empty = (title, text) => h('div', { class: 'empty' }, h('p', { class: 'big' }, title), h('p', {}, text));

export const failed = error =>
  h('div', { class: 'empty', role: 'alert' },
    h('p', { class: 'big' }, 'This can’t be shown at the moment'),
    h('p', {}, error.message || 'Something went wrong.'),
    h('button', { type: 'button', 'data-action': 'again' }, 'Try again'));

export const loading = rows =>
  h('div', { class: 'loading', 'aria-busy': 'true' }, h('span', { class: 'hidden' }, 'Loading'),
    Array.from({ length: rows }, () => h('div', { class: 'bone', 'aria-hidden': 'true' })));

/** A table; columns are [title, cell(row), class]. On a phone each row becomes a block with titles. */
export function table(caption, columns, rows, key) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', {},
      h('caption', { class: 'hidden' }, caption),
      h('thead', {}, h('tr', {}, columns.map(([title, , kind]) => h('th', { scope: 'col', class: kind }, title)))),
      h('tbody', {}, rows.map(row => h('tr', { 'data-key': key(row) },
        columns.map(([title, cell, kind]) => h('td', { class: kind, 'data-title': typeof title === 'string' ? title : null }, cell(row))))))));
}

/** Links to the pages before and after this one. */
export function pager(name, parameters, page) {
  const last = Math.min(page.offset + page.items.length, page.total);
  const at = offset => link(name, { ...parameters, offset: offset || null }, offset < page.offset ? '← Before' : 'After →');
  return h('nav', { class: 'pager', 'aria-label': 'Pages of the list' },
    page.offset > 0 ? at(Math.max(0, page.offset - page.limit)) : h('span', {}),
    h('span', {}, page.total ? `${units(page.offset + 1)}–${units(last)} of ${units(page.total)}` : 'none'),
    last < page.total ? at(page.offset + page.limit) : h('span', {}));
}

/** A column title that sorts. */
export function sortable(name, parameters, title, sort) {
  const isOn = parameters.sort === sort;
  const descending = isOn ? parameters.descending !== 'true' : sort !== 'SKU' && sort !== 'COVER';
  return h('span', { class: 'sortable', 'data-on': isOn },
    link(name, { ...parameters, sort, descending: descending ? 'true' : null, offset: null }, title,
      h('span', { 'aria-hidden': 'true' }, isOn ? (parameters.descending === 'true' ? ' ↓' : ' ↑') : ''),
      isOn && h('span', { class: 'hidden' }, parameters.descending === 'true' ? ', falling' : ', rising')));
}

/** A form of filters that go into the address. */
export function filters(name, parameters, fields) {
  return h('form', { class: 'filters', 'data-filters': name },
    fields.map(([key, title, options]) => h('label', {}, h('span', {}, title),
      options
        ? h('select', { name: key }, h('option', { value: '' }, 'all'),
          options.map(([value, text]) => h('option', { value, selected: parameters[key] === value }, text)))
        : h('input', { type: 'search', name: key, value: parameters[key] || '', maxlength: 200, autocomplete: 'off' }))));
}

/** How much of something is used, e.g. of a capacity. */
export function meter(title, value, most, text, kind = '') {
  const share = most > 0 ? Math.min(100, (100 * value) / most) : 0;
  const bar = h('span', { class: `fill ${kind}` });
  bar.style.width = `${share}%`;
  return h('div', { class: 'meter' }, h('div', { class: 'meter-text' }, h('span', {}, title), h('span', {}, text)),
    h('div', { class: 'bar', role: 'img', 'aria-label': `${title}: ${text}` }, bar));
}
