import { h } from '../dom.js';
import { post } from '../api.js';
import { time, units, words } from '../format.js';
import { badge, card } from '../parts.js';

export const DELIVERY = { WAITING: 'warn', ATTEMPTED: 'warn', SENT: 'info', ACKNOWLEDGED: 'ok', FAILED: 'crit', WITHDRAWN: 'plain' };
const NAME = 'buyer';

/** Who acts is remembered by the browser: everything is recorded by name. */
const person = () => localStorage.getItem(NAME) || '';

// What was asked for here and has not been seen yet, by order: the mark that it was asked under.
const asked = new Map();

export const documentName = row => `${row.kind === 'ORDER' ? 'Order' : words(row.kind)}, revision ${row.revision}`;

function history(row) {
  const steps = [
    `since ${time(row.since)}`,
    row.attempts > 0 && `${units(row.attempts)} attempt${row.attempts === 1 ? '' : 's'}`,
    row.state === 'SENT' && `sent ${time(row.changedAt)}`,
    row.state === 'ACKNOWLEDGED' && `acknowledged ${time(row.changedAt)} by ${row.acknowledgedBy ?? row.supplierId}`,
    row.state === 'FAILED' && `given up ${time(row.changedAt)}`,
    row.state === 'WITHDRAWN' && `withdrawn ${time(row.changedAt)}`,
    row.by && `asked for by ${row.by}`,
    row.messageId && `id ${row.messageId}`,
  ];
  return steps.filter(Boolean).join(' · ');
}

function way(row) {
  return h('li', { class: 'delivery', 'data-key': `${row.revision}/${row.channel}` },
    h('div', { class: 'what' }, badge(DELIVERY[row.state], words(row.state)), h('strong', {}, documentName(row)), h('span', {}, 'by ', h('bdi', {}, row.channel))),
    h('bdi', { class: 'sub' }, history(row)),
    row.reason && h('bdi', { class: row.state === 'FAILED' ? 'crit' : 'muted' }, row.reason));
}

function refusedAnswer(row) {
  return h('li', { 'data-key': `${row.topic}-${row.partition}@${row.offset}` }, badge('warn', row.reason), ' ', h('bdi', {}, row.detail), h('bdi', { class: 'sub' }, [time(row.at), row.channel && `by ${row.channel}`].filter(Boolean).join(' · ')));
}

/** What somebody can do about it. A second click names the same mark, and so is the same request. */
function actions(order, channels) {
  // Of an order that is over, the supplier may still have to know which lines are not wanted.
  const isOver = ['RECEIVED', 'REJECTED', 'CLOSED'].includes(order.status)
    && !order.deliveries.some(row => row.kind === 'LINE_CANCELLATION' && row.state !== 'WITHDRAWN');
  const data = { 'data-po': order.poNumber, 'data-seen': order.seen };
  const button = (action, text, style = 'small') => h('button', { type: 'button', class: style, 'data-action': action, ...data }, text);
  return h('div', { class: 'acts' },
    h('label', {}, h('span', {}, 'Your name'), h('input', { id: 'buyer', type: 'text', maxlength: 100, autocomplete: 'name', value: person() })),
    !isOver && button('resend', order.deliveries.some(row => row.attempts > 0) ? 'Send again' : 'Send now'),
    !isOver && h('label', {}, h('span', {}, 'Another way'), h('input', { id: 'channel', type: 'text', list: 'channels', maxlength: 40, autocomplete: 'off', placeholder: 'channel' }), h('datalist', { id: 'channels' }, channels.map(({ channel }) => h('option', { value: channel })))),
    !isOver && button('sendBy', 'Send by it'),
    button('markSent', 'I have sent it by hand'));
}

export function deliveryCard(order, channels) {
  if (order.status === 'PROPOSED') return null;
  const waits = asked.get(order.poNumber) === order.seen;
  if (!waits) asked.delete(order.poNumber);
  return card('On its way to the supplier',
    order.deliveries.length === 0
      ? h('p', { class: 'muted' }, 'Nothing was sent by this product: it delivers what is ordered after `supply` was first started.')
      : h('ol', { class: 'deliveries' }, order.deliveries.map(way)),
    waits && h('p', { class: 'notice', role: 'status' }, 'Asked for. It shows here as soon as whoever delivers orders (supply) has heard it.'),
    h('details', { 'data-key': 'acts' }, h('summary', {}, 'Send it again or another way'), actions(order, channels)),
    order.refusedAnswers.length > 0 && [h('h3', {}, 'Answers that were not taken'), h('ul', { class: 'deliveries' }, order.refusedAnswers.map(refusedAnswer))]);
}

function named(field) {
  const name = document.getElementById(field).value.trim();
  if (!name) throw new Error('Say who you are: it is recorded.');
  localStorage.setItem(NAME, name);
  return name;
}

async function send({ po, seen }, action, say, text, more = {}) {
  await post('/api/send', { poNumber: po, seen, action, by: named('buyer'), ...more });
  asked.set(po, seen);
  say(text);
}

/** The form of what a supplier has said on the phone; all quantities are units of the SKU. */
export function answerCard(order) {
  const lines = order.lines.filter(line => !['RECEIVED', 'OVER_DELIVERED', 'CANCELLED', 'CLOSED', 'EXPIRED'].includes(line.progress.status));
  if (['PROPOSED', 'RECEIVED', 'CANCELLED', 'CLOSED'].includes(order.status) || lines.length === 0) return null;
  return card('Answer for the supplier', h('details', { 'data-key': 'answer' }, h('summary', {}, 'Record what the supplier has said'),
    h('p', { class: 'muted' }, 'On the phone or in a letter. Quantities are units of the SKU. It counts as the supplier’s answer, replaces an earlier one, and your name stands beside it.'),
    h('div', { class: 'acts' },
      h('label', {}, h('span', {}, 'Your name'), h('input', { id: 'answer-by', type: 'text', maxlength: 100, autocomplete: 'name', value: person() })),
      h('label', {}, h('span', {}, 'The supplier’s order number'), h('input', { id: 'answer-number', type: 'text', maxlength: 200, autocomplete: 'off' }))),
    h('div', { class: 'answer-lines' }, lines.map(line => answerLine(order, line))),
    h('div', { class: 'buttons' },
      h('button', { type: 'button', class: 'plain', 'data-action': 'acceptAll', 'data-po': order.poNumber, 'data-revision': order.revision }, 'All as ordered'),
      h('button', { type: 'button', 'data-action': 'answer', 'data-po': order.poNumber, 'data-revision': order.revision }, 'Record the lines'))));
}

function answerLine(order, line) {
  const id = part => `answer-${line.line}-${part}`;
  return h('fieldset', { class: 'answer-line', 'data-key': `answer-${line.line}`, 'data-line': line.line, 'data-ordered': line.ordered, 'data-day': line.requestedDelivery },
    h('legend', {}, `Line ${line.line}: `, h('bdi', {}, line.sku), line.purchaseQuantity && ` (${line.purchaseQuantity} ${line.purchaseUnit.name})`),
    h('label', {}, h('span', {}, 'Comes'), h('select', { id: id('how') }, [['', 'not said'], ['ACCEPTED', 'as ordered'], ['CHANGED', 'otherwise'], ['BACKORDERED', 'day not known'], ['REJECTED', 'not at all']].map(([value, text]) => h('option', { value }, text)))),
    h('label', {}, h('span', {}, `Units of ${units(line.ordered)}`), h('input', { id: id('quantity'), type: 'number', min: 1, max: line.ordered, step: 1, value: line.ordered })),
    h('label', {}, h('span', {}, 'Day'), h('input', { id: id('day'), type: 'date', value: line.requestedDelivery })),
    h('label', {}, h('span', {}, `Price, ${order.currency}`), h('input', { id: id('price'), type: 'text', inputmode: 'decimal', maxlength: 20, autocomplete: 'off', placeholder: line.unitCost })),
    h('label', {}, h('span', {}, 'Reason'), h('input', { id: id('reason'), type: 'text', maxlength: 200, autocomplete: 'off' })));
}

function lineSaid(form) {
  const { line, ordered } = form.dataset;
  const field = part => document.getElementById(`answer-${line}-${part}`).value.trim();
  const status = field('how');
  if (!status) return null;
  const said = { line: Number(line), status };
  const quantity = field('quantity') ? Number(field('quantity')) : Number(ordered);
  if (status === 'CHANGED') said.schedule = [{ quantity, deliveryDate: field('day') || null }];
  if (status === 'BACKORDERED') said.schedule = [{ quantity, deliveryDate: null }];
  if (field('price') && status !== 'REJECTED') said.unitCost = field('price');
  if (field('reason')) said.reason = field('reason');
  return said;
}

async function answer({ po, revision }, say, said) {
  const supplierOrderNumber = document.getElementById('answer-number').value.trim() || null;
  await post('/api/answer', { poNumber: po, revision: Number(revision), by: named('answer-by'), supplierOrderNumber, ...said });
  say('Recorded. It shows as soon as the order’s desk has heard it.');
  document.getElementById('main').focus();
}

export const deliveryActions = {
  resend: (data, say) => send(data, 'resend', say, 'Asked for: it goes once more'),
  sendBy: (data, say) => {
    const channel = document.getElementById('channel').value.trim();
    return send(data, 'send-by', say, `Asked for: it goes by ${channel}`, { channel });
  },
  markSent: (data, say) => send(data, 'mark-sent', say, 'Marked as sent by hand'),
  acceptAll: (data, say) => answer(data, say, { status: 'ACCEPTED' }),
  answer: (data, say) => {
    const lines = [...document.querySelectorAll('.answer-line')].map(lineSaid).filter(Boolean);
    if (lines.length === 0) throw new Error('Say of a line at least how it comes.');
    return answer(data, say, { status: 'PARTIAL', lines });
  },
};
