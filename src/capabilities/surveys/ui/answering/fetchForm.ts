import type { Form } from '#kernels/forms';
import { fetchEnding } from './fetchEnding.ts';
import { keepSurvey } from './keepSurvey.ts';
import { partsOfAsking } from './parts.ts';
import { fetchRare } from './widgets/rare.ts';

/** The questions as they were published; they never change, so what was loaded once is good for ever. */
export async function questionsFor(door: At, versionId: string): Promise<Form | null> {
  const answer = await fetch(formAt(door, versionId), { cache: 'force-cache' }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Form) : null;
}

export type At = { base: string; key?: string; form?: string };

export const formAt = ({ base, key, form }: At, versionId: string): string =>
  form ?? `${base}/answer/form/${versionId}${keyed(key)}`;

const keyed = (key: string | undefined): string => (key ? `?key=${encodeURIComponent(key)}` : '');

/** "jr://images/a.png" is a name in the form's own world; here it is an address. */
export const mediaAt = ({ base, key }: At, address: string): string =>
  `${base}/answer/media/${encodeURIComponent(address.replace(/^jr:\/\/[^/]+\//, ''))}${keyed(key)}`;

/**
 * Fetches all that asking needs, and has it kept for times without a line: first what asks, then what sends, and last
 * what few questions need, when somebody could long have begun. Says whether it is kept.
 */
export async function prepare(door: At, versionId: string): Promise<boolean> {
  const [form, parts] = await Promise.all([questionsFor(door, versionId), partsOfAsking()]);
  if (!form || !parts) return false;
  performance.mark(READY);
  if (!(await fetchEnding())) return false;
  const keep = () => keepSurvey([formAt(door, versionId), ...mediaOf(form, door)]).catch(() => false);
  return (await keep()) && (await fetchRare(form)) && keep();
}

/** From here on the first question can be answered; what follows is for later, and for times without a line. */
const READY = 'survey-ready';

/** Everything the form shows or plays, in any language, to be kept for times without a line. */
export function mediaOf({ languages }: Form, at: At): string[] {
  const found = new Set<string>();
  for (const texts of Object.values(languages))
    for (const forms of Object.values(texts))
      for (const kind of ['image', 'audio', 'video'])
        for (const piece of forms[kind] ?? []) if (typeof piece === 'string') found.add(mediaAt(at, piece));
  return [...found];
}
