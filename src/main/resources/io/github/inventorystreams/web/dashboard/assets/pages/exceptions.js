import { h } from '../dom.js';
import { get, post } from '../api.js';
import { ago, amount, date, days, money, units } from '../format.js';
import { badge, empty, filters, link, pager, skuLink, table } from '../parts.js';

const CATEGORIES = {
  OUT_NOW: ['Out now', 'crit'],
  NEGATIVE: ['Negative stock', 'crit'],
  BOOK_BELOW_SALES: ['Count it: sold below zero', 'warn'],
  IMPLAUSIBLE: ['Implausible events', 'warn'],
  OUT_BEFORE_RECEIPT: ['Out before receipt', 'warn'],
  NOT_DELIVERED: ['Orders not delivered', 'crit'],
  LATE_ORDER: ['Late orders', 'warn'],
  REJECTED_LINE: ['Rejected lines', 'warn'],
  WAITING_ORDER: ['Waiting orders', 'warn'],
  NOT_ORDERABLE: ['Can not be ordered', 'warn'],
  LOW: ['Low', 'warn'],
  OVERSTOCK: ['Overstock', 'info'],
  NEVER_COUNTED: ['Never counted', 'warn'],
  DATA_FAULT: ['Data faults', 'info'],
};

async function load(parameters, signal) {
  const [list, overview] = await Promise.all([
    get('/api/exceptions', { ...parameters, limit: 50 }, signal),
    get('/api/overview', {}, signal),
  ]);
  return { list, overview };
}

function tabs(list, parameters) {
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const tab = (category, title, count, kind) => h('li', {},
    h('a', { href: link('exceptions', { ...parameters, category, snoozed: null, offset: null }).getAttribute('href'), class: `tab ${count ? kind : ''}`, 'aria-current': (parameters.category || null) === category && !parameters.snoozed ? 'true' : null },
      h('strong', {}, units(count)), h('span', {}, title)));
  return h('ul', { class: 'tabs' }, tab(null, 'All', all, ''),
    Object.entries(CATEGORIES).map(([category, [title, kind]]) => tab(category, title, list.counts[category] || 0, kind)),
    h('li', {}, h('a', { href: link('exceptions', { snoozed: 'true' }).getAttribute('href'), class: 'tab', 'aria-current': parameters.snoozed ? 'true' : null }, h('strong', {}, units(list.snoozed)), h('span', {}, 'Snoozed'))));
}

function what(item) {
  const [title, kind] = CATEGORIES[item.category];
  return h('div', { class: 'what' }, badge(kind, title.replace(/s$/, '').replace(/^Orders/, 'Order')), item.seen && badge('seen', 'Seen'));
}

function which(item) {
  if (item.poNumber !== null && item.sku === null) return h('div', {}, h('bdi', {}, item.supplierId), h('div', { class: 'sub' }, h('bdi', {}, item.location)));
  if (item.sku === null) return h('span', { class: 'muted' }, 'input');
  if (item.category === 'NEVER_COUNTED') return h('div', {}, h('bdi', {}, item.sku), item.location && h('div', { class: 'sub' }, h('bdi', {}, item.location)));
  return h('div', {}, skuLink(item.sku, item.location), h('div', { class: 'sub' }, h('bdi', {}, item.location), item.supplierId && [' · ', h('bdi', {}, item.supplierId)]));
}

function message(item) {
  return h('div', { class: 'message' }, h('bdi', {}, item.message), item.poNumber && h('div', { class: 'sub' }, link('order', { po: item.poNumber }, item.poNumber)));
}

function cost(item) {
  if (item.tiedUp !== null) return h('div', {}, `${amount(item.tiedUp)} ${item.currency ?? ''}`, h('div', { class: 'sub' }, 'tied up'));
  return item.riskPerDay > 0 ? h('strong', {}, `${amount(item.riskPerDay)} ${item.currency ?? ''}`) : '–';
}

function buttons(item) {
  const name = item.sku ?? item.message;
  const button = (action, text, more = {}) => h('button', { type: 'button', class: 'small', 'data-action': action, 'data-id': item.id, 'aria-label': `${text}: ${name}`, ...more }, text);
  if (item.snoozedUntil) return button('clear', 'Wake');
  return h('div', { class: 'buttons' }, item.seen ? button('clear', 'Unsee') : button('seen', 'Seen'), button('snooze', 'Snooze 1 d', { 'data-hours': 24 }));
}

function show({ list, overview }, parameters) {
  const page = list.page;
  const choices = values => values.map(value => [value, value]);
  return [
    h('div', { class: 'title' }, h('h1', {}, 'Exceptions'),
      h('p', { class: 'muted' }, `What needs somebody now, dearest first. Stock as of ${date(overview.asOf)}.`)),
    h('p', { class: 'headline' }, h('strong', { class: Object.values(list.riskPerDay).some(sum => sum > 0) ? 'crit' : 'ok' }, money(list.riskPerDay)), ' of sales a day at risk where stock is out'),
    tabs(list, parameters),
    filters('exceptions', parameters, [['q', 'SKU or text'], ['location', 'Location', choices(overview.locations)], ['supplier', 'Supplier', choices(overview.suppliers)], ['lifecycle', 'Lifecycle', [['ACTIVE', 'Bought'], ['PHASE_OUT', 'Phased out']]]]),
    page.total === 0
      ? empty(overview.loaded < 1 ? 'Still reading' : 'Nothing needs you', overview.loaded < 1 ? 'The published topics are being read; exceptions appear as they are found.' : 'No exception fits. Everything else is in Stock and Overview.')
      : table('Exceptions', [
        ['What', what],
        ['SKU', which],
        ['Why', message, 'wide'],
        ['At risk / day', cost, 'num'],
        ['Cover', item => days(item.daysOfCover), 'num'],
        ['Next receipt', item => date(item.nextReceiptAt), 'num'],
        ['Since', item => ago(item.since, overview.asOf), 'num'],
        [h('span', { class: 'hidden' }, 'Actions'), buttons],
      ], page.items, item => item.id),
    page.total > 0 && pager('exceptions', parameters, page),
  ];
}

async function act(body, text, say) {
  await post('/api/acknowledge', body);
  say(text);
}

export default {
  title: () => 'Exceptions',
  load,
  show,
  actions: {
    seen: ({ id }, say) => act({ id, action: 'acknowledge' }, 'Marked as seen', say),
    snooze: ({ id, hours }, say) => act({ id, action: 'snooze', hours: Number(hours) }, 'Snoozed for a day', say),
    clear: ({ id }, say) => act({ id, action: 'clear' }, 'Back on the list', say),
  },
};
