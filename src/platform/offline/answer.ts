import type { Outcome } from './entry.ts';

type Answer = { type?: string; location?: string; data?: string; error?: { message?: string } };

/**
 * Reads what a form action answered. Only an answer in our own shape counts: the page of a hotel's Wi-Fi also
 * says 200, and would swallow the form.
 */
export function outcomeOf(status: number, text: string): Outcome {
  const answer = parsed(text);
  if (!answer || status >= 500 || status === 429 || status === 408) return { kind: 'later' };
  if (status === 401 || (answer.type === 'redirect' && answer.location?.startsWith('/sign-in')))
    return { kind: 'sign_in' };
  if (answer.type === 'success' || answer.type === 'redirect') return { kind: 'sent' };
  return { kind: 'refused', reason: problemIn(answer.data) ?? answer.error?.message ?? String(status) };
}

function parsed(text: string): Answer | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && 'type' in answer ? (answer as Answer) : null;
  } catch {
    return null; // not ours
  }
}

/** Action data travel as a flat list in which objects point to their values: `[{"problem":1},"Too late."]`. */
function problemIn(data: string | undefined): string | null {
  if (!data) return null;
  const list = JSON.parse(data) as unknown[];
  const place = (list[0] as { problem?: number } | null)?.problem;
  const problem = place === undefined ? undefined : list[place];
  return typeof problem === 'string' ? problem : null;
}
