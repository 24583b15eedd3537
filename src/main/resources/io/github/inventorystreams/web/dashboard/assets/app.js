import { h, keepingFocus, morph } from './dom.js';
import { failed, loading } from './parts.js';
import { query } from './api.js';
import { time } from './format.js';
import exceptions from './pages/exceptions.js';
import stock from './pages/stock.js';
import sku from './pages/sku.js';
import orders from './pages/orders.js';
import order from './pages/order.js';
import deliveries from './pages/deliveries.js';
import overview from './pages/overview.js';
import health from './pages/health.js';

// A page is { title, load(parameters, signal) -> data, show(data, parameters) -> element, actions }.
const PAGES = { exceptions, stock, sku, orders, order, deliveries, overview, health };
const TABS = { sku: 'stock', order: 'orders', deliveries: 'orders' };
const MIN_BETWEEN_LOADS = 900;

const main = document.getElementById('main');
const announce = document.getElementById('announce');
const toast = document.getElementById('toast');
const live = document.getElementById('live');
const liveText = document.getElementById('live-text');
let shown = { name: '', address: '' };
let running = null;
let lastLoad = 0;
let waiting = null;
let said = null;

function place() {
  const [path, search] = location.hash.replace(/^#\/?/, '').split('?');
  const name = PAGES[path] ? path : 'exceptions';
  return { name, parameters: Object.fromEntries(new URLSearchParams(search || '')) };
}

async function load(isNew) {
  const { name, parameters } = place();
  const page = PAGES[name];
  running?.abort();
  const mine = new AbortController();
  running = mine;
  lastLoad = Date.now();
  try {
    const data = await page.load(parameters, mine.signal);
    if (mine.signal.aborted) return;
    draw(page.show(data, parameters), isNew);
    main.removeAttribute('aria-busy');
  } catch (error) {
    if (error.name !== 'AbortError') draw(failed(error), isNew);
  } finally {
    if (running === mine) running = null;
  }
}

function draw(content, isNew) {
  const wanted = h('div', {}, content);
  if (isNew) main.replaceChildren(...wanted.childNodes);
  else keepingFocus(main, () => morph(main, wanted));
}

function navigate() {
  const { name, parameters } = place();
  const isOther = shown.name !== name;
  shown = { name, address: location.hash };
  document.title = `${PAGES[name].title(parameters)} – inventory-streams`;
  document.querySelectorAll('header nav a').forEach(anchor => {
    const isHere = anchor.getAttribute('href') === `#/${TABS[name] || name}`;
    if (isHere) anchor.setAttribute('aria-current', 'page');
    else anchor.removeAttribute('aria-current');
  });
  if (isOther) {
    main.setAttribute('aria-busy', 'true');
    main.replaceChildren(h('h1', {}, PAGES[name].title(parameters)), loading(6));
    announce.textContent = PAGES[name].title(parameters);
    window.scrollTo(0, 0);
  }
  load(isOther);
}

/** Something has changed: not more often than a person can read, and not while nobody looks. */
function changed() {
  if (document.hidden || waiting) return;
  waiting = setTimeout(() => {
    waiting = null;
    if (running) changed();
    else load(false);
  }, Math.max(100, MIN_BETWEEN_LOADS - (Date.now() - lastLoad)));
}

let source = null;

/** Browsers open six connections to a site for all of its tabs: one that nobody looks at must not hold any. */
function listen() {
  source?.close();
  source = null;
  if (document.hidden) return;
  source = new EventSource('/api/live');
  source.addEventListener('change', event => {
    const { loaded, stale } = JSON.parse(event.data);
    const isLoading = loaded < 1;
    live.dataset.state = isLoading ? 'loading' : stale ? 'off' : 'on';
    liveText.textContent = isLoading ? `reading ${Math.floor(100 * loaded)} %` : stale ? 'not up to date' : 'live';
    live.title = stale || `Last change ${time(Date.now())} UTC`;
    changed();
  });
  source.onerror = () => {
    live.dataset.state = 'off';
    liveText.textContent = 'not connected';
  };
}

/** Tells what has become of a click, to eyes and ears, for a while. */
function say(text) {
  toast.textContent = text;
  clearTimeout(said);
  said = setTimeout(() => (toast.textContent = ''), 6000);
}

main.addEventListener('click', async event => {
  const button = event.target.closest('[data-action]');
  if (!button) return;
  const { name } = place();
  try {
    await PAGES[name].actions?.[button.dataset.action]?.(button.dataset, say);
  } catch (error) {
    say(error.message);
  }
  load(false);
});

function filter(form) {
  const { parameters } = place();
  const given = Object.fromEntries(new FormData(form));
  location.hash = `#/${form.dataset.filters}${query({ ...parameters, ...given, offset: null })}`;
}

let typing = null;
main.addEventListener('input', event => {
  const form = event.target.closest('[data-filters]');
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(() => filter(form), event.target.type === 'search' ? 250 : 0);
});
main.addEventListener('submit', event => {
  event.preventDefault();
  filter(event.target);
});

document.getElementById('find').addEventListener('submit', event => {
  event.preventDefault();
  const text = document.getElementById('find-text').value.trim();
  location.hash = `#/stock${query({ q: text })}`;
});
document.addEventListener('keydown', event => {
  const isTyping = event.target.closest('input, select, textarea');
  if (event.key === '/' && !isTyping) {
    event.preventDefault();
    document.getElementById('find-text').focus();
  }
});

const root = document.documentElement;
const kept = localStorage.getItem('theme');
if (kept) root.dataset.theme = kept;
document.getElementById('theme').addEventListener('click', () => {
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
});

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
window.addEventListener('hashchange', navigate);
window.addEventListener('resize', changed);
document.addEventListener('visibilitychange', listen);
window.addEventListener('pagehide', () => source?.close());
window.addEventListener('pageshow', event => event.persisted && listen());
navigate();
listen();
