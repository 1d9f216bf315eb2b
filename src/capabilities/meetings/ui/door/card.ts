import { deserialize } from '$app/forms';
import { enqueue, replay } from '#platform/offline';
import { newId } from '#platform/ids';
import { seenAt } from './seenAt.ts';

/** What the tablet says: a greeting, a refusal in words, or that the card is kept until there is a line. */
export type Said =
  | { kind: 'greeting'; firstName: string; language: string; again: boolean }
  | { kind: 'refused'; problem: string }
  | { kind: 'kept' }
  | { kind: 'not_kept' };

type Answer = { outcome: string; firstName: string; language: string };
const PATIENCE = 4_000;

/** Signs in by card: at once where there is a line, else kept on the tablet under the same id and sent later. */
export async function showCard(card: string, bearer: string): Promise<Said> {
  const [id, at, url] = [newId(), seenAt(), `${location.pathname}?/card`];
  const said = await ask(url, { card, id, at }, bearer);
  if (said) return said;
  const { kept } = await enqueue({ id, url, fields: [['card', card]], boundTo: bearer, at });
  void replay(bearer);
  return { kind: kept ? 'kept' : 'not_kept' };
}

/** Null where nobody answered in time, or somebody else did. */
async function ask(url: string, fields: Record<string, string>, bearer: string): Promise<Said | null> {
  const headers = {
    accept: 'application/json',
    'x-sveltekit-action': 'true',
    'x-tequio-bound-to': bearer,
    'x-tequio-now': seenAt()
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(PATIENCE)
    });
    return saidBy(deserialize(await response.text()));
  } catch {
    return null; // no line: the card is kept
  }
}

function saidBy(result: ReturnType<typeof deserialize>): Said | null {
  if (result.type === 'failure') return { kind: 'refused', problem: String(result.data?.problem ?? '') };
  const answer = result.type === 'success' ? (result.data?.answer as Answer | undefined) : undefined;
  if (!answer) return null;
  return {
    kind: 'greeting',
    firstName: answer.firstName,
    language: answer.language,
    again: answer.outcome === 'already_here'
  };
}
