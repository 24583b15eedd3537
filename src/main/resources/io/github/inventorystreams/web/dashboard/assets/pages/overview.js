import { h } from '../dom.js';
import { get } from '../api.js';
import { date, days, figure, money, percent, units, words } from '../format.js';
import { card, link } from '../parts.js';

const load = async (parameters, signal) => get('/api/overview', {}, signal);

const tile = (title, value, note, kind = '') => h('div', { class: 'tile' }, h('dt', {}, title), h('dd', { class: kind }, value, note && h('span', { class: 'sub' }, note)));

function heatMap({ coverBounds: bounds, cover }) {
  const titles = ['0', ...bounds.slice(0, -1).map((bound, i) => `${bound}–${bounds[i + 1]}`), `> ${bounds.at(-1)}`, 'no demand'];
  titles[0] = `< ${bounds[0]}`;
  const most = Math.max(1, ...cover.flatMap(row => row.counts));
  const level = count => (count === 0 ? 0 : Math.min(6, 1 + Math.floor((5.99 * Math.log1p(count)) / Math.log1p(most))));
  const range = i => (i > bounds.length ? null : { coverFrom: i === 0 ? null : bounds[i - 1], coverBelow: i < bounds.length ? bounds[i] : null });
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Days of cover by supplier' },
    h('table', { class: 'heat' },
      h('caption', { class: 'hidden' }, 'Books by supplier and days of cover'),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Supplier'), titles.map(title => h('th', { scope: 'col', class: 'num' }, title)))),
      h('tbody', {}, cover.map(row => h('tr', { 'data-key': row.supplierId }, h('th', { scope: 'row' }, row.supplierId ? h('bdi', {}, row.supplierId) : 'none'),
        row.counts.map((count, i) => h('td', { class: `heat-${level(count)} ${i === 0 && count ? 'short' : ''}` },
          range(i) && count ? link('stock', { supplier: row.supplierId, sort: 'COVER', ...range(i) }, units(count)) : units(count))))))));
}

function matrix(classes) {
  const currencies = new Set(Object.values(classes).flatMap(each => Object.keys(each.salesPerDay)));
  const worth = each => Object.values(each.salesPerDay).reduce((sum, sales) => sum + sales, 0);
  const total = Object.values(classes).reduce((sum, each) => sum + worth(each), 0) || 1;
  const cell = name => {
    const figures = classes[name] || { books: 0, salesPerDay: {}, out: 0 };
    return h('td', { class: 'class-cell', 'data-key': name },
      link('stock', { class: name, sort: 'RISK', descending: 'true' }, h('strong', {}, units(figures.books)), h('span', { class: 'hidden' }, ` books of class ${name}`)),
      h('span', { class: 'sub' }, currencies.size > 1 ? `${money(figures.salesPerDay)} a day` : `${percent(worth(figures) / total)} of sales`),
      figures.out > 0 && h('span', { class: 'sub crit' }, `${units(figures.out)} out`));
  };
  const row = (letter, text) => h('tr', {}, h('th', { scope: 'row' }, h('strong', {}, letter), h('span', { class: 'sub' }, text)), ['X', 'Y', 'Z'].map(column => cell(letter + column)));
  const column = (letter, text) => h('th', { scope: 'col' }, h('strong', {}, letter), h('span', { class: 'sub' }, text));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Classes' },
    h('table', { class: 'matrix' }, h('caption', { class: 'hidden' }, 'Books by share of sales and steadiness of demand'),
      h('thead', {}, h('tr', {}, h('td', {}), column('X', 'steady'), column('Y', 'varying'), column('Z', 'erratic'))),
      h('tbody', {}, row('A', 'first 80 %'), row('B', 'next 15 %'), row('C', 'last 5 %'))));
}

function warnings(open) {
  const most = Math.max(1, ...Object.values(open));
  const kinds = { NEGATIVE: 'crit', OUT_OF_STOCK: 'crit', PROJECTED_STOCKOUT: 'warn', LATE_SUPPLY: 'warn', LOW: 'warn', OVERSTOCK: 'info', NOT_ORDERABLE: 'warn', BOOK_BELOW_SALES: 'warn', IMPLAUSIBLE: 'warn' };
  return h('ul', { class: 'bars-list' }, Object.entries(kinds).map(([kind, style]) => {
    const bar = h('span', { class: `fill ${style}` });
    bar.style.width = `${(100 * (open[kind] || 0)) / most}%`;
    return h('li', {}, h('span', {}, words(kind)), h('span', { class: 'bar', 'aria-hidden': 'true' }, bar), h('strong', { class: 'num' }, units(open[kind] || 0)));
  }));
}

function show({ overview, asOf, loaded }) {
  const open = Object.values(overview.openWarnings).reduce((sum, count) => sum + count, 0);
  return [
    h('div', { class: 'title' }, h('h1', {}, 'Overview'), h('p', { class: 'muted' }, loaded < 1 ? `Reading the topics: ${Math.floor(100 * loaded)} %` : `${units(overview.books)} books as of ${date(asOf)}`)),
    h('dl', { class: 'tiles' },
      tile('Fill rate', percent(overview.fillRate), '28 days, estimated'),
      tile('Stock-out share', percent(overview.inStockShare === null ? null : 1 - overview.inStockShare), `${units(overview.out)} out${overview.negative > 0 ? `, ${units(overview.negative)} negative` : ''}`, overview.out > 0 ? 'crit' : 'ok'),
      tile('At risk a day', money(overview.atRiskPerDay), 'sales of what is out', Object.values(overview.atRiskPerDay).some(sum => sum > 0) ? 'crit' : ''),
      tile('Stock value', money(overview.stockValue), `${units(overview.units)} units`),
      tile('Cover', days(overview.daysOfCover), `${figure(overview.unitsPerDay)} units a day`),
      tile('Turns', figure(overview.turnsPerYear), 'a year'),
      overview.forecastWape !== null && tile('Forecast error', percent(overview.forecastWape), `${percent(overview.seasonalNaiveWape)} by last week's sales`),
      tile('Open orders', units(overview.openOrders), `${money(overview.openOrderValue)}${overview.waitingOrders > 0 ? `, ${units(overview.waitingOrders)} to approve` : ''}`),
      tile('Open warnings', units(open)),
      overview.phaseOut.books > 0 && tile('Phasing out', link('stock', { lifecycle: 'PHASE_OUT' }, `${units(overview.phaseOut.units)} units`), `${units(overview.phaseOut.books)} books, ${money(overview.phaseOut.value)} left`),
      overview.neverCounted > 0 && tile('Never counted', link('exceptions', { category: 'NEVER_COUNTED' }, units(overview.neverCounted)), 'set up, stock not known', 'warn')),
    card('Days of cover', heatMap(overview)),
    h('div', { class: 'columns' }, card('What sells, and how steadily', matrix(overview.classes)), card('Open warnings', warnings(overview.openWarnings))),
  ];
}

export default { title: () => 'Overview', load, show };
