const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayShort = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

const NONE = '–';
const known = (value, form) => (value === null || value === undefined || Number.isNaN(value) ? NONE : form(value));

export const units = value => known(value, v => whole.format(v));
export const amount = value => known(value, v => (Math.abs(v) >= 100000 ? short.format(v) : whole.format(v)));
/** Money by the code of its currency: never one sum. */
export const money = sums => {
  const all = Object.entries(sums ?? {});
  return all.length === 0 ? '0' : all.map(([currency, sum]) => `${amount(Number(sum))} ${currency}`).join(' + ');
};
export const figure = value => known(value, v => one.format(v));
export const percent = value => known(value, v => `${one.format(100 * v)} %`);
export const days = value => known(value, v => (v >= 1000 ? '> 999 d' : `${one.format(v)} d`));
export const date = value => known(value, v => day.format(new Date(v)));
export const dateShort = value => known(value, v => dayShort.format(new Date(v)));
export const time = value => known(value, v => minute.format(new Date(v)));
export const bytes = value => known(value, v => (v >= 1 << 30 ? `${one.format(v / (1 << 30))} GB` : `${one.format(v / (1 << 20))} MB`));
export const words = value => known(value, v => v.charAt(0) + v.slice(1).toLowerCase().replaceAll('_', ' '));

/** How long ago an instant is, by another one. */
export function ago(since, now) {
  const hours = (new Date(now) - new Date(since)) / 3600000;
  if (!(hours >= 0)) return NONE;
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} d`;
}
