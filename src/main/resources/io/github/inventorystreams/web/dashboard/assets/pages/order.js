import { h } from '../dom.js';
import { get, post } from '../api.js';
import { amount, date, units, words } from '../format.js';
import { badge, card, meter, skuLink } from '../parts.js';
import { STATUS } from './orders.js';
import { answerCard, deliveryActions, deliveryCard } from './delivery.js';
import { why } from './why.js';

// What was decided here and has not been heard yet.
const decided = new Map();

async function load({ po }, signal) {
  const order = await get('/api/order', { poNumber: po }, signal);
  const [suppliers, deliveries] = await Promise.all([
    get('/api/suppliers', { q: order.supplierId, limit: 100 }, signal),
    get('/api/deliveries', { limit: 1 }, signal),
  ]);
  return { order, supplier: suppliers.items.find(row => row.supplierId === order.supplierId), channels: deliveries.channels };
}

function timeline(order) {
  const step = (title, note, state) => h('li', { class: state }, h('span', { class: 'dot', 'aria-hidden': 'true' }), h('strong', {}, title), h('span', { class: 'muted' }, note));
  const { status, lines } = order;
  const answered = lines.some(line => line.answered);
  const isProposed = status === 'PROPOSED';
  const isOver = ['RECEIVED', 'REJECTED', 'CANCELLED', 'CLOSED'].includes(status);
  const confirmed = lines.reduce((sum, line) => sum + (line.progress.confirmedQuantity ?? 0), 0);
  const end = { REJECTED: 'Rejected', CANCELLED: 'Cancelled', CLOSED: 'Closed' }[status] ?? (status === 'PARTLY_RECEIVED' ? 'Partly received' : 'Received');
  return h('ol', { class: 'timeline' },
    step(isProposed ? 'Proposed' : 'Ordered', date(order.createdAt), 'done'),
    isProposed && step('Approval', 'waited for', 'crit'),
    step('Confirmed', answered ? `${units(confirmed)} of ${units(order.units)} units` : order.remindedAt ? `reminded on ${date(order.remindedAt)}` : 'no answer yet', answered ? 'done' : 'ahead'),
    step(answered ? 'Promised' : 'Requested', date(order.expected), order.lateLines ? 'crit' : answered ? 'done' : 'ahead'),
    order.lateLines > 0 && step('Late', `${units(order.lateLines)} line${order.lateLines === 1 ? '' : 's'}`, 'crit'),
    step(end, `${units(order.receivedUnits)} of ${units(order.comingUnits)} units${isOver ? `, ${date(order.changedAt)}` : ''}`, isOver ? (status === 'REJECTED' ? 'crit' : 'done') : order.receivedUnits > 0 ? 'done' : 'ahead'));
}

function approval(order) {
  if (order.status !== 'PROPOSED') return null;
  const said = decided.get(order.poNumber);
  const button = (action, text, style) => h('button', { type: 'button', class: style, 'data-action': action, 'data-po': order.poNumber, 'aria-label': `${text} ${order.poNumber}` }, text);
  return h('section', { class: 'card approval', 'aria-label': 'Approval', 'data-key': 'approval' },
    said
      ? h('p', {}, `${said}. The order moves on as soon as its desk has heard it.`)
      : [h('p', {}, h('strong', {}, 'This order waits for approval. '), 'Nobody may send it to the supplier before; its units already count as on order.'),
        h('div', { class: 'buttons' }, button('approve', 'Approve', ''), button('refuse', 'Refuse', 'plain'))]);
}

function dates(line) {
  if (line.late) return badge('crit', `late since ${date(line.expected)}`);
  const { promised } = line.progress;
  return promised.length > 1 || (promised.length > 0 && !line.expected) ? promised.map(part => h('div', {}, parts([part]))) : date(line.expected);
}

const parts = schedule => schedule.map(part => `${units(part.quantity)} ${part.deliveryDate ? `on ${date(part.deliveryDate)}` : 'without a day'}`).join(', ');

const shipment = each => `Notice ${each.noticeId} of ${date(each.shippedAt)}: ${each.whole ? 'all that was promised' : each.schedule.length > 0 ? parts(each.schedule) : 'nothing'}${each.last ? ', the last' : ''}`;

/** What the supplier has said beyond quantities and days of the line as a whole. */
function said(order, line) {
  const { answer, shipments } = line.progress;
  const remarks = [
    ...shipments.map(shipment),
    answer.unitCost !== null && Number(answer.unitCost) !== Number(line.unitCost) && `Price ${amount(answer.unitCost)} ${order.currency}, ordered at ${amount(line.unitCost)}`,
    answer.substituteSku && `${answer.substituteSku} comes in place of ${line.sku}`,
    answer.reason && `“${answer.reason}”`,
    answer.recordedBy && `Recorded for the supplier by ${answer.recordedBy}`,
  ].filter(Boolean);
  return remarks.length > 0 && h('ul', { class: 'muted' }, remarks.map(remark => h('li', {}, h('bdi', {}, remark))));
}

function lineView(order, line) {
  const { status, confirmedQuantity, receivedQuantity } = line.progress;
  const figure = (title, value, note) => h('span', { class: 'num' }, h('span', { class: 'sub' }, title), units(value), note && h('bdi', { class: 'sub' }, note));
  return h('li', { class: 'order-line', 'data-key': `line-${line.line}` },
    h('div', { class: 'order-line-head' },
      h('span', { class: 'muted num' }, line.line),
      h('span', {}, skuLink(line.sku, order.location), h('span', { class: 'sub' }, words(status), line.cut > 0 && `, ${units(line.cut)} cut`)),
      figure('ordered', line.ordered, line.purchaseQuantity && `${line.purchaseQuantity} ${line.purchaseUnit.name}`),
      figure('confirmed', confirmedQuantity),
      figure('received', receivedQuantity),
      h('span', { class: 'num' }, h('span', { class: 'sub' }, 'value'), `${amount(Number(line.progress.answer.unitCost ?? line.unitCost) * line.ordered)} ${order.currency}`),
      h('span', { class: 'num' }, h('span', { class: 'sub' }, line.answered ? 'promised' : 'requested'), dates(line))),
    said(order, line),
    h('details', {}, h('summary', {}, 'Why ', units(line.ordered)), why(line)));
}

function show({ order, supplier, channels }) {
  const capacity = supplier?.terms?.capacityPerReview;
  const minimum = supplier?.terms?.minimumOrderValue;
  if (order.status !== 'PROPOSED') decided.delete(order.poNumber);
  return [
    h('p', { class: 'crumbs' }, h('a', { href: '#/orders' }, 'Purchase orders'), ' / ', h('bdi', {}, order.supplierId)),
    h('div', { class: 'title' }, h('h1', {}, h('bdi', {}, order.poNumber)), badge(STATUS[order.status], words(order.status))),
    h('p', { class: 'muted' }, `${units(order.units)} units in ${order.lines.length} lines for `, h('bdi', {}, order.location), `, ${amount(order.totalValue)} ${order.currency}`, order.supplierOrderNumber && [', the supplier’s order ', h('bdi', {}, order.supplierOrderNumber)]),
    approval(order),
    timeline(order),
    h('div', { class: 'columns' },
      capacity && card(null, meter('Share of the supplier’s capacity', order.units, capacity, `${units(order.units)} of ${units(capacity)} units`)),
      minimum && card(null, meter('Value against the minimum', Number(order.totalValue), Math.max(Number(order.totalValue), Number(minimum)), `${amount(order.totalValue)} / ${amount(minimum)} ${order.currency}`, Number(order.totalValue) < Number(minimum) ? 'warn' : 'ok'))),
    deliveryCard(order, channels),
    card('Lines', h('ol', { class: 'order-lines' }, order.lines.map(line => lineView(order, line)))),
    answerCard(order),
  ];
}

async function decide(po, approved, text, say) {
  await post('/api/approve', { poNumber: po, approved });
  decided.set(po, text);
  say(`${text}: ${po}`);
  document.getElementById('main').focus();
}

export default {
  title: ({ po }) => po || 'Order',
  load,
  show,
  actions: {
    ...deliveryActions,
    approve: ({ po }, say) => decide(po, true, 'Approved', say),
    refuse: async ({ po }, say) => {
      if (confirm(`Refuse ${po}? It is called off for good.`)) await decide(po, false, 'Refused', say);
    },
  },
};
