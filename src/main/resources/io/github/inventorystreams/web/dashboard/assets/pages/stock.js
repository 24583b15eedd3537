import { h } from '../dom.js';
import { get } from '../api.js';
import { amount, days, figure, units, words } from '../format.js';
import { badge, empty, filters, pager, skuLink, sortable, table } from '../parts.js';

const KINDS = { OUT_OF_STOCK: 'crit', NEGATIVE: 'crit', LOW: 'warn', PROJECTED_STOCKOUT: 'warn', LATE_SUPPLY: 'warn', OVERSTOCK: 'info', NOT_ORDERABLE: 'warn', BOOK_BELOW_SALES: 'warn', IMPLAUSIBLE: 'warn' };
const CLASSES = ['AX', 'AY', 'AZ', 'BX', 'BY', 'BZ', 'CX', 'CY', 'CZ', 'NONE'];

async function load(parameters, signal) {
  const [page, overview] = await Promise.all([get('/api/stock', { sort: 'SKU', limit: 50, ...parameters }, signal), get('/api/overview', {}, signal)]);
  return { page, overview };
}

function show({ page, overview }, given) {
  const parameters = { sort: 'SKU', ...given };
  const choices = values => values.map(value => [value, value]);
  const head = (title, sort) => sortable('stock', parameters, title, sort);
  const cover = parameters.coverFrom || parameters.coverBelow;
  return [
    h('div', { class: 'title' }, h('h1', {}, 'Stock'), h('p', { class: 'muted' }, `${units(overview.overview.books)} books at ${units(overview.locations.length)} location${overview.locations.length === 1 ? '' : 's'}`)),
    filters('stock', parameters, [
      ['q', 'SKU contains'],
      ['stock', 'State', [['OUT', 'Nothing to sell'], ['NEGATIVE', 'Negative'], ['WARNED', 'With warnings'], ['UNFORECAST', 'Without a forecast']]],
      ['location', 'Location', choices(overview.locations)],
      ['supplier', 'Supplier', choices(overview.suppliers)],
      ['class', 'Class', choices(CLASSES)],
      ['lifecycle', 'Lifecycle', [['ACTIVE', 'Bought'], ['PHASE_OUT', 'Phased out']]],
    ]),
    cover && h('p', { class: 'muted' }, `Days of cover from ${parameters.coverFrom || 0}${parameters.coverBelow ? ` to below ${parameters.coverBelow}` : ' on'}. `, h('a', { href: '#/stock' }, 'Show all')),
    page.total === 0
      ? empty(overview.loaded < 1 ? 'Still reading' : 'No such book', 'Nothing fits these filters.')
      : table('Stock', [
        [head('SKU', 'SKU'), row => h('div', {}, skuLink(row.sku, row.location), h('div', { class: 'sub' }, h('bdi', {}, row.location), row.supplierId && [' · ', h('bdi', {}, row.supplierId)]))],
        [head('On hand', 'ON_HAND'), row => h('span', { class: row.onHand - row.reserved <= 0 ? 'crit' : '' }, units(row.onHand)), 'num'],
        ['Reserved', row => units(row.reserved), 'num'],
        ['On order', row => units(row.onOrder), 'num'],
        [head('Position', 'POSITION'), row => units(row.position), 'num'],
        [head('Per day', 'DEMAND'), row => figure(row.perDay), 'num'],
        [head('Cover', 'COVER'), row => days(row.daysOfCover), 'num'],
        [head('Value', 'VALUE'), row => (row.value === null ? '–' : `${amount(row.value)} ${row.currency}`), 'num'],
        ['Class', row => (row.demandClass === 'NONE' ? '–' : row.demandClass)],
        ['Warnings', row => h('div', { class: 'what' }, row.lifecycle === 'PHASE_OUT' && badge('info', 'Phase out'), row.warnings.map(kind => badge(KINDS[kind] || 'info', words(kind))))],
      ], page.items, row => `${row.sku}@${row.location}`),
    pager('stock', given, page),
  ];
}

export default { title: () => 'Stock', load, show };
