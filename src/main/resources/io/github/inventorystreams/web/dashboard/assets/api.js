/** A question that was not answered, with what the service says about it. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given)}` : '';
}

export async function get(path, parameters = {}, signal = undefined) {
  return (await ask(path + query(parameters), { signal })).json();
}

export async function post(path, body) {
  await ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** A question that is never answered must not keep a page empty for good. */
const LONGEST_WAIT = 15000;

async function ask(path, options) {
  let answer;
  const late = AbortSignal.timeout(LONGEST_WAIT);
  try {
    answer = await fetch(path, { ...options, signal: options.signal ? AbortSignal.any([options.signal, late]) : late });
  } catch (failure) {
    if (options.signal?.aborted) throw failure;
    if (late.aborted) throw new Refused(0, 'The service does not answer.');
    throw new Refused(0, 'The service can’t be reached.');
  }
  if (answer.status === 401) location.assign('/login.html');
  if (!answer.ok) throw new Refused(answer.status, (await answer.text()).trim());
  return answer;
}
