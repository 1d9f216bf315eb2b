import { createHmac } from 'node:crypto';
import type { Context } from '../../context/index.ts';
import { transact } from '../../db/index.ts';
import { problems } from '../../problem/index.ts';
import { same } from '../../secrets/server/index.ts';
import { m } from '../../words/index.ts';
import { askedBy, type Asked } from '../incoming.ts';
import { suppress, welcomeBack } from '../suppressed.ts';

export type Incoming = {
  /** The fields as the gateway posted them. */
  fields: Record<string, string>;
  /** The addresses under which the gateway may have called us: behind a proxy we do not always know our own. */
  urls: string[];
  signature: string | null;
};

const PHONE = /^\+[1-9]\d{6,14}$/;

/**
 * Hears a text message that came in. STOP puts the number on the list that every community keeps to, START takes it
 * off again; anything else changes nothing. Answers with what the gateway shall say back. Twice is once.
 */
export async function hearText(
  context: Context,
  incoming: Incoming,
  token: string | undefined
): Promise<string> {
  if (!token) throw problems.not_found();
  if (!isSigned(incoming, token)) throw problems.bad_signature();
  const { From: from = '', Body: body = '' } = incoming.fields;
  if (!PHONE.test(from)) throw problems.bad_input();
  const asked = askedBy(body);
  if (asked)
    await transact({ ...context, community: null }, (tx) =>
      asked === 'stop' ? suppress(tx, from) : welcomeBack(tx, from)
    );
  return answerTo(asked);
}

/** In Twilio's way: the address and every field in the order of their names, under the secret both know. */
export function signatureOf(url: string, fields: Record<string, string>, token: string): string {
  const told = Object.keys(fields)
    .sort()
    .map((name) => name + fields[name])
    .join('');
  return createHmac('sha1', token)
    .update(url + told)
    .digest('base64');
}

const isSigned = ({ urls, fields, signature }: Incoming, token: string): boolean =>
  urls.some((url) => same(Buffer.from(signature ?? ''), Buffer.from(signatureOf(url, fields, token))));

/** In both languages: of a number that wrote "ALTO" we know no other. */
function answerTo(asked: Asked): string {
  if (!asked) return '<?xml version="1.0" encoding="UTF-8"?><Response/>';
  const word = asked === 'stop' ? m.platform_text_stopped : m.platform_text_started;
  const said = `${word({}, { locale: 'es' })} · ${word({}, { locale: 'en' })}`;
  return `<?xml version="1.0" encoding="UTF-8"?><Response><Message>${said}</Message></Response>`;
}
