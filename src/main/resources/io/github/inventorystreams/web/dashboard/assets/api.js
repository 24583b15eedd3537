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

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refused(0, 'The service can’t be reached.');
  }
  if (answer.status === 401) location.assign('/login.html');
  if (!answer.ok) throw new Refused(answer.status, (await answer.text()).trim());
  return answer;
}
