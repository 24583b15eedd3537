import { h, s } from '../dom.js';
import { get } from '../api.js';
import { bytes, figure, time, units } from '../format.js';
import { badge, card, table } from '../parts.js';

// What this page has seen, for the rates: the service itself keeps no history.
const seen = [];
const MOST = 120;

async function load(parameters, signal) {
  const [service, accounting, dead] = await Promise.all([
    get('/api/service', {}, signal),
    get('/api/accounting', {}, signal),
    get('/api/dead-letters', { limit: 20 }, signal),
  ]);
  seen.push({ at: performance.now(), events: accounting.events });
  if (seen.length > MOST) seen.shift();
  return { service, accounting, dead };
}

function rates() {
  return seen.slice(1).map((now, i) => (1000 * (now.events - seen[i].events)) / Math.max(1, now.at - seen[i].at)).filter(rate => rate >= 0);
}

function sparkline(values) {
  if (values.length < 2) return null;
  const most = Math.max(1, ...values);
  const points = values.map((value, i) => `${((200 * i) / (values.length - 1)).toFixed(1)},${(38 - (36 * value) / most).toFixed(1)}`).join(' ');
  return s('svg', { class: 'spark', viewBox: '0 0 200 40', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, s('polyline', { points }));
}

const tile = (title, value, note, kind = '') => h('div', { class: 'tile' }, h('dt', {}, title), h('dd', { class: kind }, value, note && h('span', { class: 'sub' }, note)));

const lagOf = task => Object.values(task.lag).reduce((sum, lag) => sum + lag, 0);

function show({ service, accounting, dead }) {
  const rate = rates();
  const lag = service.threads.flatMap(thread => thread.tasks).reduce((sum, task) => sum + lagOf(task), 0);
  const isOneOfSome = service.ownPartitions < service.partitions;
  const settled = accounting.events === accounting.applied + accounting.duplicates + accounting.deadLetters;
  return [
    h('div', { class: 'title' }, h('h1', {}, 'Health'), badge(service.ready ? 'ok' : 'crit', service.state), h('p', { class: 'muted' }, service.version)),
    isOneOfSome && h('p', { class: 'muted' }, `This instance works on ${service.ownPartitions} of ${service.partitions} partitions. Events, rate, lag, tasks and disk are its own; the other instances show theirs.`),
    h('dl', { class: 'tiles' },
      tile('Events', units(accounting.events), settled ? 'all accounted for' : `${units(accounting.events - accounting.applied - accounting.duplicates - accounting.deadLetters)} on their way`),
      tile('Rate', `${figure(rate.at(-1) ?? 0)}/s`, sparkline(rate)),
      tile('Applied', units(accounting.applied)),
      tile('Duplicates', units(accounting.duplicates)),
      tile('Dead letters', units(accounting.deadLetters), null, accounting.deadLetters > 0 ? 'warn' : 'ok'),
      tile('Lag', units(lag), 'records, committed'),
      tile('To restore', units(service.restoreRemaining), 'records'),
      tile('Disk', bytes(service.freeBytes), 'free', service.freeBytes < 4 * service.neededBytes ? 'crit' : '')),
    card('Tasks', table('Tasks', [
      ['Thread', row => row.thread.name],
      ['State', row => badge(row.thread.state === 'RUNNING' ? 'ok' : 'warn', row.thread.state.toLowerCase())],
      ['Task', row => row.task.id],
      ['Reads', row => Object.keys(row.task.lag).join(', '), 'wide'],
      ['Lag', row => units(lagOf(row.task)), 'num'],
    ], service.threads.flatMap(thread => thread.tasks.map(task => ({ thread, task }))), row => row.task.id)),
    card('Dead letters', Object.keys(dead.counts).length === 0 ? h('p', { class: 'muted' }, 'Nothing was refused.') : [
      h('div', { class: 'what' }, Object.entries(dead.counts).map(([reason, count]) => badge('warn', `${reason} ${units(count)}`))),
      table('The last dead letters', [
        ['Reason', row => row.reason],
        ['Why', row => h('bdi', {}, row.detail), 'wide'],
        ['Where', row => `${row.topic}-${row.partition}@${row.offset}`],
        ['Value', row => h('bdi', { class: 'code' }, row.excerpt), 'wide'],
        ['When (UTC)', row => time(row.at), 'num'],
      ], dead.last.items, row => `${row.topic}-${row.partition}@${row.offset}`)]),
  ];
}

export default { title: () => 'Health', load, show };
