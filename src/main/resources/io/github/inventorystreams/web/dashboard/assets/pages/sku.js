import { h } from '../dom.js';
import { get } from '../api.js';
import { amount, date, dateShort, days, figure, time, units, words } from '../format.js';
import { badge, card, link, table } from '../parts.js';
import { timeChart } from '../chart.js';

const DAY = 86400000;
const at = text => Date.parse(text);
// Nothing more comes of these lines, or nobody knows whether it will.
const NOT_COMING = ['PROPOSED', 'REJECTED', 'RECEIVED', 'OVER_DELIVERED', 'CANCELLED', 'CLOSED', 'EXPIRED'];

async function load({ sku, location }, signal) {
  const [book, story] = await Promise.all([
    get('/api/sku', { sku, location }, signal),
    get('/api/explain', { sku, location }, signal).catch(error => {
      if (error.name === 'AbortError') throw error;
      return { error: error.message };
    }),
  ]);
  return { book, story };
}

/**
 * Demand of the first days: its spread grows with the root of the time. The quantiles count a begun day of the
 * protection interval as a whole one.
 */
function demandAfter(forecast, count, quantile) {
  const span = Math.ceil(forecast.protectionDays);
  const mean = forecast.perDay * span;
  const share = count / span;
  return Math.max(0, mean * share + (quantile - mean) * Math.sqrt(share));
}

const sumByDay = list => {
  const sums = new Map();
  list.forEach(({ day, quantity }) => sums.set(day, (sums.get(day) ?? 0) + quantity));
  return [...sums].sort((one, other) => one[0] - other[0]);
};

/** What was asked for on the day for which it was. */
const proposed = book => book.orders
  .filter(({ line }) => line.ordered > 0)
  .map(({ line }) => ({ day: at(line.requestedDelivery), quantity: line.ordered }));

/** What the supplier has promised, by day. */
const confirmed = book => book.orders.flatMap(({ line }) => {
  const { confirmedQuantity, promised } = line.progress;
  if (promised.length > 0) return promised.filter(part => part.deliveryDate).map(part => ({ day: at(part.deliveryDate), quantity: part.quantity }));
  return confirmedQuantity > 0 ? [{ day: at(line.requestedDelivery), quantity: confirmedQuantity }] : [];
});

/** What is still to come on a known day; what is overdue, tomorrow at the earliest. In all it is at most what the book has on order. */
function coming(book, today) {
  let onOrder = book.stock.onOrder;
  return book.orders
    .filter(({ line }) => line.expected && !NOT_COMING.includes(line.progress.status))
    .map(({ line }) => ({ day: Math.max(at(line.expected), today + DAY), quantity: line.quantity - line.progress.receivedQuantity }))
    .map(each => {
      const quantity = Math.max(0, Math.min(onOrder, each.quantity));
      onOrder -= quantity;
      return { ...each, quantity };
    });
}

function fan(book, expected, today) {
  const { forecast, stock } = book;
  if (!forecast || !(forecast.protectionDays > 0)) return [];
  const count = Math.max(1, Math.min(60, Math.ceil(forecast.protectionDays)));
  const start = stock.onHand - stock.reserved;
  const left = (day, quantile) => {
    const received = expected.filter(each => each.day <= today + day * DAY).reduce((sum, each) => sum + each.quantity, 0);
    return Math.max(0, start + received - demandAfter(forecast, day, quantile));
  };
  const range = Array.from({ length: count + 1 }, (_, day) => day);
  return [
    { name: 'Likely stock (10–95 %)', kind: 'band', style: 'fan', points: range.map(day => [today + day * DAY, left(day, forecast.q95), left(day, forecast.q10)]) },
    { name: 'Likely stock (median)', kind: 'line', style: 'fan dashed', points: range.map(day => [today + day * DAY, left(day, forecast.q50)]) },
  ];
}

/** Days on which a customer could not buy for a part of the day; the last one is not over. */
const stockOuts = story => (story.history ?? []).slice(-90, -1)
  .filter(day => day.inStockShare < 0.995)
  .map(day => ({ from: at(day.date) - DAY / 2, to: at(day.date) + DAY / 2, strength: 1 - day.inStockShare }));

/** When stock is low, when to order, and up to where. Without the story, what the last warning told. */
function levels(book, { threshold }) {
  const told = book.steps.at(-1)?.threshold ?? null;
  return [
    threshold?.from === 'SETTING' && { name: 'Threshold', value: threshold.units, style: 'threshold' },
    threshold && (threshold.reorderPoint > 0 || threshold.from !== 'SETTING') && { name: 'Reorder point', value: threshold.reorderPoint, style: 'reorder' },
    !threshold && told !== null && { name: 'Threshold, as last told', value: told, style: 'threshold' },
    book.orderUpTo !== null && { name: 'Order up to', value: Math.round(book.orderUpTo), style: 'target' },
  ].filter(Boolean);
}

/** What was never counted has no event that gives it a time. */
const asOf = book => (book.stock.asOf === null ? Date.now() : at(book.stock.asOf));

function stockChart(book, story, width) {
  const today = Math.floor(asOf(book) / DAY) * DAY;
  const from = today - 90 * DAY;
  const trace = book.trace.map(point => ({ ...point, time: point.epochDay * DAY })).filter(point => point.time >= from);
  const upToNow = (list, last) => (list.length && list.at(-1)[0] < today ? [...list, [today, last]] : list);
  const receipts = (name, style, side, list) => ({ name, kind: 'bars', style, side, points: sumByDay(list.filter(each => each.day >= from)) });
  const marks = book.steps.filter(step => step.state === 'RAISED' || step.state === 'ESCALATED').map(step => ({ at: at(step.raisedAt), text: `${words(step.kind)} ${step.state.toLowerCase()}`, style: step.severity === 'CRITICAL' ? 'crit' : 'warn' }));
  return timeChart({
    name: 'Stock and position',
    width,
    series: [
      receipts('Receipts, proposed', 'receipt-open', -1, proposed(book)),
      receipts('Receipts, confirmed', 'receipt', 1, confirmed(book)),
      { name: 'On hand', kind: 'step', style: 'stock', points: upToNow(trace.map(point => [point.time, point.onHand]), book.stock.onHand) },
      { name: 'Position', kind: 'step', style: 'position', points: upToNow(trace.map(point => [point.time, point.position]), book.stock.position) },
      ...fan(book, coming(book, today), today),
    ],
    levels: levels(book, story),
    shades: stockOuts(story),
    marks,
    now: today,
  });
}

function demandChart(book, story, width) {
  const history = (story.history || []).slice(-90);
  const { forecast } = book;
  const today = history.length ? at(history.at(-1).date) : Math.floor(asOf(book) / DAY) * DAY;
  const count = forecast ? Math.max(1, Math.min(60, Math.ceil(forecast.protectionDays))) : 0;
  const ahead = Array.from({ length: count + 1 }, (_, i) => today + i * DAY);
  return timeChart({
    name: 'Demand of each day',
    height: 220,
    width,
    series: [
      { name: 'Demand', kind: 'bars', style: 'demand', points: history.map(day => [at(day.date), day.demand]) },
      ...(count ? [
        { name: 'Forecast of a day (10–95 %)', kind: 'band', style: 'fan', points: ahead.map(day => [day, demandAfter(forecast, 1, forecast.q10), demandAfter(forecast, 1, forecast.q95)]) },
        { name: 'Forecast of a day (mean)', kind: 'line', style: 'fan dashed', points: ahead.map(day => [day, forecast.perDay]) },
      ] : []),
    ],
    shades: stockOuts(story),
    now: today + DAY / 2,
  });
}

const tile = (title, value, note, kind = '') => h('div', { class: 'tile' }, h('dt', {}, title), h('dd', { class: kind }, value, note && h('span', { class: 'sub' }, note)));

function storyCard(story) {
  if (story.error) return card('What happened', h('p', { class: 'muted' }, story.error));
  const movements = [...story.movements].reverse().slice(0, 40);
  const notes = (story.notes ?? []).map(note => h('p', { 'data-key': note }, h('bdi', {}, note)));
  return card('What happened', notes, movements.length === 0 ? h('p', { class: 'muted' }, 'No single event is remembered any more.') :
    table('Movements', [
      ['When (UTC)', row => time(row.at)],
      ['Event', row => h('span', { class: row.takenBack ? 'taken-back' : '' }, words(row.type))],
      ['Units', row => units(row.quantity), 'num'],
      ['On hand after', row => units(row.onHand), 'num'],
    ], movements, row => `${row.at}${row.type}${row.quantity}`));
}

function show({ book, story }, { sku, location }) {
  const { stock, forecast } = book;
  const width = Math.max(320, document.getElementById('main').clientWidth - 80);
  const last = new Map(book.steps.map(step => [step.warningId, step]));
  const open = [...last.values()].filter(step => step.state !== 'RESOLVED');
  return [
    h('p', { class: 'crumbs' }, h('a', { href: '#/stock' }, 'Stock'), ' / ', h('bdi', {}, location)),
    h('div', { class: 'title' }, h('h1', {}, h('bdi', {}, sku)), h('p', { class: 'muted' }, [stock.supplierId && ['from ', h('bdi', {}, stock.supplierId), ' · '], stock.demandClass !== 'NONE' && `class ${stock.demandClass} · `, stock.counted ? `as of ${time(stock.asOf)} UTC` : 'never counted'])),
    open.map(step => h('p', { class: `notice ${step.severity === 'CRITICAL' ? 'crit' : 'warn'}`, 'data-key': step.warningId }, h('strong', {}, words(step.kind)), ' ', h('bdi', {}, step.message))),
    h('dl', { class: 'tiles' },
      tile('On hand', units(stock.onHand), stock.reserved > 0 && `${units(stock.reserved)} reserved`, stock.onHand - stock.reserved <= 0 ? 'crit' : ''),
      tile('Position', units(stock.position), `${units(stock.onOrder)} on order`),
      tile('Cover', days(stock.daysOfCover), stock.perDay !== null && `${figure(stock.perDay)} a day`),
      tile('At risk a day', `${amount(stock.riskPerDay)} ${stock.currency}`, book.unitPrice !== null ? 'at price' : book.unitCost !== null ? 'at cost' : 'cost not known'),
      tile(stock.lifecycle === 'PHASE_OUT' ? 'Left to sell' : 'Stock value', stock.value === null ? '–' : `${amount(stock.value)} ${stock.currency}`, book.unitCost !== null && `${book.unitCost} each`),
      tile('Next review', dateShort(story.nextReviewAt), forecast && `covers ${figure(forecast.protectionDays)} days`)),
    card('Stock and position', stockChart(book, story, width)),
    card('Demand', demandChart(book, story, width),
      forecast && h('p', { class: 'muted' }, `Forecast by ${forecast.method}: mean ${figure(forecast.mean)}, 10 % ${figure(forecast.q10)}, median ${figure(forecast.q50)}, 90 % ${figure(forecast.q90)}, 95 % ${figure(forecast.q95)}, 99 % ${figure(forecast.q99)} units in ${figure(forecast.protectionDays)} days.`)),
    h('div', { class: 'columns' },
      card('Orders', book.orders.length === 0 ? h('p', { class: 'muted' }, 'No order has a line for this SKU yet.') :
        table('Orders', [
          ['Order', row => link('order', { po: row.order.poNumber }, row.order.poNumber)],
          ['Line', row => badge(row.line.late ? 'crit' : 'plain', row.line.late ? 'Late' : words(row.line.progress.status))],
          ['Ordered', row => units(row.line.ordered), 'num'],
          ['Confirmed', row => units(row.line.progress.confirmedQuantity), 'num'],
          ['Received', row => units(row.line.progress.receivedQuantity), 'num'],
          ['Expected', row => date(row.line.expected), 'num'],
        ], book.orders.slice(0, 20), row => `${row.order.poNumber}/${row.line.line}`)),
      storyCard(story)),
    card('Warnings', book.steps.length === 0 ? h('p', { class: 'muted' }, 'None so far.') :
      table('Warnings', [
        ['Warning', row => h('bdi', {}, row.warningId.split('#').at(-1))],
        ['Kind', row => words(row.kind)],
        ['Step', row => badge(row.state === 'RESOLVED' ? 'ok' : row.severity === 'CRITICAL' ? 'crit' : 'warn', words(row.state))],
        ['Raised (UTC)', row => time(row.raisedAt), 'num'],
        ['Why', row => h('bdi', {}, row.message), 'wide'],
      ], [...book.steps].reverse().slice(0, 30), row => `${row.warningId}/${row.sequence}`)),
  ];
}

export default { title: ({ sku }) => sku || 'SKU', load, show };
