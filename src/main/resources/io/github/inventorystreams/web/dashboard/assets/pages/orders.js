import { h } from '../dom.js';
import { get } from '../api.js';
import { amount, date, money, percent, units, words } from '../format.js';
import { badge, empty, filters, link, meter, pager, table } from '../parts.js';

export const STATUS = { PROPOSED: 'warn', ORDERED: 'plain', CONFIRMED: 'info', SHIPPED: 'info', LATE: 'crit', PARTLY_RECEIVED: 'info', RECEIVED: 'ok', REJECTED: 'crit', CANCELLED: 'plain', CLOSED: 'plain' };

async function load(parameters, signal) {
  const [page, suppliers, overview] = await Promise.all([
    get('/api/orders', { limit: 50, ...parameters }, signal),
    get('/api/suppliers', { limit: 100 }, signal),
    get('/api/overview', {}, signal),
  ]);
  return { page, suppliers, overview };
}

function supplierCard(row) {
  const { terms } = row;
  return h('section', { class: 'card supplier', 'data-key': row.supplierId },
    h('h2', {}, link('orders', { supplier: row.supplierId }, h('bdi', {}, row.supplierId)), row.lateOrders > 0 && badge('crit', `${row.lateOrders} late`)),
    h('p', { class: 'muted' }, `${units(row.openOrders)} open, ${money(row.openValue)}`, terms && ` · ${terms.leadTimeDays} days lead time`, row.cutShare > 0.0005 && ` · ${percent(row.cutShare)} rejected`),
    terms?.capacityPerReview
      ? meter('Capacity, last review', row.lastReviewUnits, terms.capacityPerReview, `${units(row.lastReviewUnits)} of ${units(terms.capacityPerReview)}`, row.lastReviewUnits >= terms.capacityPerReview ? 'warn' : '')
      : h('p', { class: 'muted small-text' }, `${units(row.lastReviewUnits)} units at the last review, no limit`),
    terms?.minimumOrderValue && row.lastReviewValue && meter('Least order / minimum', Number(row.lastReviewValue), Math.max(Number(row.lastReviewValue), Number(terms.minimumOrderValue)), `${amount(row.lastReviewValue)} / ${amount(terms.minimumOrderValue)}`, Number(row.lastReviewValue) < Number(terms.minimumOrderValue) ? 'warn' : 'ok'));
}

function show({ page, suppliers, overview }, parameters) {
  const choices = values => values.map(value => [value, value]);
  return [
    h('div', { class: 'title' }, h('h1', {}, 'Purchase orders'), h('p', { class: 'muted' }, `${units(overview.overview.openOrders)} open, worth ${money(overview.overview.openOrderValue)}`),
      overview.overview.waitingOrders > 0 && link('orders', { status: 'PROPOSED' }, badge('warn', `${units(overview.overview.waitingOrders)} wait${overview.overview.waitingOrders === 1 ? 's' : ''} for approval`)),
      link('deliveries', {}, 'To and from suppliers')),
    !parameters.offset && h('div', { class: 'cards' }, suppliers.items.filter(row => !parameters.supplier || parameters.supplier === row.supplierId).slice(0, 12).map(supplierCard)),
    filters('orders', parameters, [
      ['q', 'Number contains'],
      ['supplier', 'Supplier', choices(overview.suppliers)],
      ['location', 'Location', choices(overview.locations)],
      ['status', 'Status', Object.keys(STATUS).map(status => [status, words(status)])],
    ]),
    page.total === 0 ? empty('No orders', 'No order fits. Orders appear as soon as a review has placed them.') :
      table('Purchase orders', [
        ['Order', row => link('order', { po: row.poNumber }, h('bdi', {}, row.poNumber))],
        ['Status', row => h('div', { class: 'what' }, badge(STATUS[row.status], words(row.status)), row.cutLines > 0 && badge('warn', `${row.cutLines} cut`))],
        ['Supplier', row => h('bdi', {}, row.supplierId)],
        ['Location', row => h('bdi', {}, row.location)],
        ['Lines', row => units(row.lines), 'num'],
        ['Units', row => units(row.units), 'num'],
        ['Confirmed', row => (row.cutLines > 0 || ['CONFIRMED', 'SHIPPED', 'PARTLY_RECEIVED', 'RECEIVED'].includes(row.status) ? units(row.comingUnits) : '–'), 'num'],
        ['Received', row => (row.receivedUnits > 0 ? units(row.receivedUnits) : '–'), 'num'],
        ['Value', row => `${amount(row.totalValue)} ${row.currency}`, 'num'],
        ['Ordered', row => date(row.createdAt), 'num'],
        ['Expected', row => date(row.expected), 'num'],
      ], page.items, row => row.poNumber),
    pager('orders', parameters, page),
  ];
}

export default { title: () => 'Purchase orders', load, show };

