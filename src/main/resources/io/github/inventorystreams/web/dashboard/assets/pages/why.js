import { h } from '../dom.js';
import { figure, percent, units, words } from '../format.js';

/** What led to the quantity of an order line. */
export function why({ why: reason }) {
  const tooLate = reason.onHand - reason.reserved + reason.onOrder - reason.position;
  const row = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));
  return [
    h('dl', { class: 'why' },
      row('Policy', `${words(reason.policy)}, ${reason.model}`),
      row('Service level', percent(reason.serviceLevel)),
      row(tooLate > 0 ? 'On hand − reserved + on order − too late' : 'On hand − reserved + on order',
        `${units(reason.onHand)} − ${units(reason.reserved)} + ${units(reason.onOrder)}${tooLate > 0 ? ` − ${units(tooLate)}` : ''} = ${units(reason.position)}`),
      row(`Forecast over ${figure(reason.protectionDays)} days`, figure(reason.forecast)),
      row('Safety stock', figure(reason.safetyStock)),
      row('Target', figure(reason.target)),
      row('Need', units(reason.need)),
      row('After minimum, after packs', `${units(reason.afterMinimum)}, ${units(reason.afterPack)}`),
      row('Capacity of the supplier', reason.capacity === null ? 'no limit' : units(reason.capacity)),
      row('Ordered', units(reason.allocated))),
    reason.notes?.length > 0 && h('ul', { class: 'notes' }, reason.notes.map(note => h('li', {}, h('bdi', {}, note)))),
  ];
}
