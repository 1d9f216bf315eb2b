import { failed, sent, type Line, type Outcome, type Outgoing } from './outcome.ts';

export type Gateway = { url: string; from: string; user: string; password: string };

const PATIENCE_MS = 15_000;

/** Text messages through a gateway in Twilio's shape: a posted form, basic auth, 2xx when taken. */
export const sms = (gateway: Gateway) => (): Line => ({
  send: (message) => post(gateway, message),
  close: () => undefined
});

function post({ url, from, user, password }: Gateway, { address, body }: Outgoing): Promise<Outcome> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return fetch(url, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams({ To: address, From: from, Body: body }),
    signal: AbortSignal.timeout(PATIENCE_MS)
  }).then(answered, (error: Error) => failed(String(error.cause ?? error.message), { away: true }));
}

async function answered(response: Response): Promise<Outcome> {
  const answer = await response.text();
  if (response.ok) return sent;
  const lasting = response.status === 400 || response.status === 404 || response.status === 422;
  return failed(`${response.status} ${answer}`, { lasting, away: response.status >= 500 });
}
