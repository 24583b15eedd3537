import { h } from '../dom.js';
import { get } from '../api.js';
import { amount, date, figure, percent, units, words } from '../format.js';
import { badge, card, meter, skuLink } from '../parts.js';
import { STATUS } from './orders.js';

async function load({ po }, signal) {
  const order = await get('/api/order', { poNumber: po }, signal);
  const suppliers = await get('/api/suppliers', { q: order.supplierId, limit: 100 }, signal);
  return { order, supplier: suppliers.items.find(row => row.supplierId === order.supplierId) };
}

function timeline(order) {
  const step = (title, when, state) => h('li', { class: state }, h('span', { class: 'dot', 'aria-hidden': 'true' }), h('strong', {}, title), h('span', { class: 'muted' }, when));
  const answered = order.lines.some(line => line.answered);
  const last = { ARRIVED: ['Day has passed', 'done'], LATE: [`${units(order.lateLines)} late`, 'crit'], REJECTED: ['Rejected', 'crit'], CANCELLED: ['Cancelled', 'done'], CLOSED: ['Closed', 'done'] }[order.status] || ['Receipt', 'ahead'];
  return h('ol', { class: 'timeline' },
    step('Ordered', date(order.createdAt), 'done'),
    step(answered ? 'Confirmed' : 'Answer', answered ? (order.cutLines ? `${units(order.cutLines)} lines cut` : 'as ordered') : 'none told apart', answered ? 'done' : 'ahead'),
    step('Promised', date(order.expected), order.status === 'LATE' ? 'crit' : 'done'),
    step(last[0], `${units(order.comingUnits)} units`, last[1]));
}

function why({ why: reason }) {
  const row = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));
  return h('dl', { class: 'why' },
    row('Policy', `${words(reason.policy)}, ${reason.model}`),
    row('Service level', percent(reason.serviceLevel)),
    row('On hand − reserved + on order', `${units(reason.onHand)} − ${units(reason.reserved)} + ${units(reason.onOrder)} = ${units(reason.position)}`),
    row(`Forecast over ${figure(reason.protectionDays)} days`, figure(reason.forecast)),
    row('Safety stock', figure(reason.safetyStock)),
    row('Target', figure(reason.target)),
    row('Need', units(reason.need)),
    row('After minimum, after packs', `${units(reason.afterMinimum)}, ${units(reason.afterPack)}`),
    row('Capacity of the supplier', reason.capacity === null ? 'no limit' : units(reason.capacity)),
    row('Ordered', units(reason.allocated)));
}

function lineView(order, line) {
  return h('li', { class: 'order-line', 'data-key': `line-${line.line}` },
    h('div', { class: 'order-line-head' },
      h('span', { class: 'muted num' }, line.line),
      skuLink(line.sku, order.location),
      h('span', { class: 'num' }, line.coming < line.quantity ? [badge('warn', 'cut'), ` ${units(line.coming)} of ${units(line.quantity)}`] : units(line.quantity), ` units`),
      h('span', { class: 'num' }, `${amount(Number(line.unitCost) * line.quantity)} ${order.currency}`),
      h('span', { class: 'num' }, line.late ? badge('crit', `late since ${date(line.expected)}`) : date(line.expected))),
    h('details', {}, h('summary', {}, 'Why ', units(line.quantity)), why(line)));
}

function show({ order, supplier }) {
  const capacity = supplier?.terms?.capacityPerReview;
  const minimum = supplier?.terms?.minimumOrderValue;
  return [
    h('p', { class: 'crumbs' }, h('a', { href: '#/orders' }, 'Purchase orders'), ' / ', h('bdi', {}, order.supplierId)),
    h('div', { class: 'title' }, h('h1', {}, h('bdi', {}, order.poNumber)), badge(STATUS[order.status], words(order.status))),
    h('p', { class: 'muted' }, `${units(order.units)} units in ${order.lines.length} lines for `, h('bdi', {}, order.location), `, ${amount(order.totalValue)} ${order.currency}`),
    timeline(order),
    h('div', { class: 'columns' },
      capacity && card(null, meter('Share of the supplier’s capacity', order.units, capacity, `${units(order.units)} of ${units(capacity)} units`)),
      minimum && card(null, meter('Value against the minimum', Number(order.totalValue), Math.max(Number(order.totalValue), Number(minimum)), `${amount(order.totalValue)} / ${amount(minimum)} ${order.currency}`, Number(order.totalValue) < Number(minimum) ? 'warn' : 'ok'))),
    card('Lines', h('ol', { class: 'order-lines' }, order.lines.map(line => lineView(order, line)))),
  ];
}

export default { title: ({ po }) => po || 'Order', load, show };
