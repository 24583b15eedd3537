import { h, s } from './dom.js';
import { amount, date, dateShort } from './format.js';

const DAY = 86400000;
const PAD = { top: 14, right: 14, bottom: 26, left: 48 };

/** Round steps for an axis. */
function ticks(low, high, count) {
  const rough = (high - low) / count || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough);
  const found = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) found.push(tick + 0);
  return found;
}

/**
 * Figures over time as SVG, with a line that follows the pointer or the arrow keys, and the same figures as a
 * table. Times are epoch millis.
 *
 * series: { name, kind: 'line' | 'step' | 'bars' | 'band', points: [[time, value, upper?]], style, side? }; bars of
 * side -1 and 1 stand beside each other
 * levels: { name, value, style }, shades: { from, to, strength }, marks: { at, text, style }
 */
export function timeChart({ name, height = 260, width, series, levels = [], shades = [], marks = [], now = null }) {
  const points = series.flatMap(each => each.points);
  if (points.length === 0) return h('p', { class: 'muted' }, 'Nothing to draw yet.');
  const times = points.map(point => point[0]);
  const from = Math.min(...times) - DAY / 2;
  const to = Math.max(...times) + DAY / 2;
  const values = [0, ...points.flatMap(point => point.slice(1)), ...levels.map(level => level.value)];
  const low = Math.min(...values);
  const high = Math.max(...values, low + 1);
  const x = time => PAD.left + ((time - from) / (to - from)) * (width - PAD.left - PAD.right);
  const y = value => height - PAD.bottom - ((value - low) / ((high - low) * 1.05)) * (height - PAD.top - PAD.bottom);
  const bar = Math.max(1.5, Math.min(14, ((width - PAD.left - PAD.right) / ((to - from) / DAY)) * 0.7));
  const at = value => value.toFixed(1);

  const draw = {
    line: each => s('path', { class: `line ${each.style}`, d: path(each.points, ' L') }),
    step: each => s('path', { class: `line ${each.style}`, d: steps(each.points) }),
    band: each => s('path', { class: `band ${each.style}`, d: `${path(each.points, ' L')} ${path([...each.points].reverse().map(([t, , upper]) => [t, upper]), ' L').replace('M', 'L')} Z` }),
    bars: each => s('g', { class: `bars ${each.style}` }, each.points.filter(point => point[1] > 0).map(([t, value]) =>
      s('rect', { x: at(x(t) + ((each.side ?? 0) * bar) / 2 - bar / 2), width: at(bar), y: at(y(value)), height: at(Math.max(1, y(0) - y(value))), rx: Math.min(2, bar / 3) }))),
  };
  function path(list, join) {
    return list.map(([t, value], i) => `${i ? join : 'M'}${at(x(t))} ${at(y(value))}`).join('');
  }
  function steps(list) {
    return list.map(([t, value], i) => (i ? ` H${at(x(t))} V${at(y(value))}` : `M${at(x(t))} ${at(y(value))}`)).join('');
  }

  const picture = s('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', tabindex: '0', 'aria-label': `${name}. ${summary(series)} Arrow keys read single days.` },
    shades.map(shade => s('rect', { class: 'shade', x: at(x(shade.from)), width: at(Math.max(1, x(shade.to) - x(shade.from))), y: PAD.top, height: height - PAD.top - PAD.bottom, opacity: (0.25 + 0.75 * shade.strength).toFixed(2) })),
    ticks(low, high, 4).map(tick => s('g', {}, s('line', { class: 'grid', x1: PAD.left, x2: width - PAD.right, y1: at(y(tick)), y2: at(y(tick)) }),
      s('text', { class: 'axis', x: PAD.left - 8, y: at(y(tick) + 4), 'text-anchor': 'end' }, amount(tick)))),
    dayTicks(from, to, Math.max(2, Math.floor(width / 110))).map(t => s('text', { class: 'axis', x: at(x(t)), y: height - 8, 'text-anchor': 'middle' }, dateShort(t))),
    now !== null && s('line', { class: 'now', x1: at(x(now)), x2: at(x(now)), y1: PAD.top, y2: height - PAD.bottom }),
    series.map(each => draw[each.kind](each)),
    levels.map(level => s('line', { class: `level ${level.style}`, x1: PAD.left, x2: width - PAD.right, y1: at(y(level.value)), y2: at(y(level.value)) })),
    marks.filter(mark => mark.at >= from && mark.at <= to).map(mark => s('path', { class: `mark ${mark.style}`, d: `M${at(x(mark.at))} ${PAD.top - 2} l5 -9 h-10 z`, transform: 'translate(0 6)' }, s('title', {}, mark.text))),
    s('line', { class: 'cursor', y1: PAD.top, y2: height - PAD.bottom, x1: -9, x2: -9 }));
  const readout = h('p', { class: 'readout', 'aria-live': 'polite' }, ' ');
  follow(picture, readout, { from, to, width, x, series, marks });
  return h('figure', { class: 'figure' }, legend(series, levels, shades, marks), picture, readout, asTable(name, series));
}

function dayTicks(from, to, count) {
  const step = Math.max(1, Math.ceil((to - from) / DAY / count)) * DAY;
  const found = [];
  for (let t = Math.ceil(from / DAY) * DAY; t <= to; t += step) found.push(t);
  return found;
}

function summary(series) {
  return series.filter(each => each.points.length).map(each => `${each.name}: ${each.points.length} values, last ${amount(each.points.at(-1)[1])}.`).join(' ');
}

function valueAt(each, time) {
  if (each.kind === 'step') return each.points.filter(point => point[0] <= time + DAY / 2).at(-1);
  return each.points.find(point => Math.abs(point[0] - time) < DAY / 2);
}

function follow(picture, readout, { from, to, width, x, series, marks }) {
  let day = null;
  const cursor = picture.querySelector('.cursor');
  const tell = time => {
    day = Math.round(Math.min(to, Math.max(from, time)) / DAY) * DAY;
    cursor.setAttribute('x1', x(day));
    cursor.setAttribute('x2', x(day));
    const figures = series.map(each => [each, valueAt(each, day)]).filter(([, point]) => point)
      .map(([each, point]) => `${each.name} ${amount(point[1])}${point.length > 2 ? `–${amount(point[2])}` : ''}`);
    const told = marks.filter(mark => Math.abs(mark.at - day) < DAY / 2).map(mark => mark.text);
    readout.textContent = [date(day), ...figures, ...told].join(' · ');
  };
  const hide = () => {
    cursor.setAttribute('x1', -9);
    cursor.setAttribute('x2', -9);
    readout.textContent = ' ';
    day = null;
  };
  picture.addEventListener('pointermove', event => {
    const box = picture.getBoundingClientRect();
    const place = ((event.clientX - box.left) / box.width) * width;
    tell(from + ((place - PAD.left) / (width - PAD.left - PAD.right)) * (to - from));
  });
  picture.addEventListener('pointerleave', hide);
  picture.addEventListener('blur', hide);
  picture.addEventListener('keydown', event => {
    const move = { ArrowLeft: -DAY, ArrowRight: DAY }[event.key];
    if (!move) return;
    event.preventDefault();
    tell((day ?? to) + move);
  });
}

function legend(series, levels, shades, marks) {
  const entry = (kind, style, text) => h('li', {}, h('span', { class: `key ${kind} ${style}`, 'aria-hidden': 'true' }), text);
  return h('ul', { class: 'legend' },
    series.filter(each => each.points.length).map(each => entry(each.kind, each.style, each.name)),
    levels.map(level => entry('level', level.style, `${level.name} ${amount(level.value)}`)),
    shades.length > 0 && entry('shade', '', 'out of stock'),
    marks.length > 0 && entry('mark', 'warn', 'warning'));
}

function asTable(name, series) {
  const days = [...new Set(series.flatMap(each => each.points.map(point => point[0])))].sort((a, b) => b - a).slice(0, 60);
  return h('details', { class: 'as-table' }, h('summary', {}, 'As a table'),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${name} as a table` },
      h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Day'), series.map(each => h('th', { scope: 'col', class: 'num' }, each.name)))),
        h('tbody', {}, days.map(day => h('tr', {}, h('th', { scope: 'row' }, date(day)), series.map(each => {
          const point = each.points.find(candidate => candidate[0] === day);
          return h('td', { class: 'num' }, point ? (point.length > 2 ? `${amount(point[1])}–${amount(point[2])}` : amount(point[1])) : '');
        })))))));
}
