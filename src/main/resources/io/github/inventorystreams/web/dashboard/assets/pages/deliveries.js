import { h } from '../dom.js';
import { get } from '../api.js';
import { time, units, words } from '../format.js';
import { badge, card, empty, filters, link, pager, table } from '../parts.js';
import { DELIVERY, documentName } from './delivery.js';

async function load(parameters, signal) {
  const [deliveries, refused, overview] = await Promise.all([
    get('/api/deliveries', { limit: 50, ...parameters }, signal),
    get('/api/refused-answers', { limit: 50 }, signal),
    get('/api/overview', {}, signal),
  ]);
  return { deliveries, refused, overview };
}

function channelCard(row) {
  const out = row.delivered + row.waiting + row.givenUp;
  return h('section', { class: 'card supplier', 'data-key': row.channel },
    h('h2', {}, link('deliveries', { channel: row.channel }, h('bdi', {}, row.channel)), row.givenUp > 0 && badge('crit', `${units(row.givenUp)} given up`)),
    h('p', { class: 'muted' }, `${units(out)} out = ${units(row.delivered)} delivered + ${units(row.waiting)} waiting + ${units(row.givenUp)} given up`));
}

const orderLink = number => (number ? link('order', { po: number }, h('bdi', {}, number)) : '–');

function show({ deliveries, refused, overview }, parameters) {
  const choices = values => values.map(value => [value, value]);
  const { page, channels } = deliveries;
  return [
    h('p', { class: 'crumbs' }, h('a', { href: '#/orders' }, 'Purchase orders'), ' / To and from suppliers'),
    h('div', { class: 'title' }, h('h1', {}, 'To and from suppliers'), h('p', { class: 'muted' }, 'How orders stand on their way, and which answers were not taken.')),
    h('div', { class: 'cards' }, channels.map(channelCard)),
    card('Answers that were not taken', refused.items.length === 0
      ? h('p', { class: 'muted' }, 'Every answer was taken.')
      : table('Answers that were not taken', [
        ['Reason', row => badge('warn', row.reason)],
        ['Order', row => orderLink(row.poNumber), 'wide'],
        ['Why', row => h('bdi', {}, row.detail), 'wide'],
        ['From', row => h('bdi', {}, row.channel ?? row.supplierId ?? '–')],
        ['Document', row => h('div', {}, h('bdi', {}, row.document ?? '–'), row.form && h('span', { class: 'sub' }, row.form))],
        ['Content', row => h('bdi', { class: 'code' }, row.excerpt), 'wide'],
        ['When (UTC)', row => time(row.at), 'num'],
      ], refused.items, row => `${row.topic}-${row.partition}@${row.offset}-${row.poNumber}`)),
    filters('deliveries', parameters, [
      ['q', 'Number contains'],
      ['state', 'State', Object.keys(DELIVERY).map(state => [state, words(state)])],
      ['channel', 'Channel', choices(channels.map(row => row.channel))],
      ['supplier', 'Supplier', choices(overview.suppliers)],
    ]),
    page.total === 0 ? empty('No documents', 'None fits. Documents appear as soon as orders are delivered by `supply`.') :
      table('Documents', [
        ['Order', row => orderLink(row.poNumber), 'wide'],
        ['State', row => badge(DELIVERY[row.state], words(row.state))],
        ['Document', row => documentName(row)],
        ['Supplier', row => h('bdi', {}, row.supplierId)],
        ['Channel', row => h('bdi', {}, row.channel)],
        ['Attempts', row => units(row.attempts), 'num'],
        ['Reason', row => row.reason && h('bdi', {}, row.reason), 'wide'],
        ['Changed (UTC)', row => time(row.changedAt), 'num'],
      ], page.items, row => `${row.poNumber}/${row.revision}/${row.channel}`),
    pager('deliveries', parameters, page),
  ];
}

export default { title: () => 'To and from suppliers', load, show };
