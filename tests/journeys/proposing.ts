import { m } from '../../src/platform/words/index.ts';
import type { Visit } from './visit.ts';

const es = { locale: 'es' } as const;

export const write = (visit: Visit, name: string, text: string): Promise<void> =>
  visit.page.locator(`[name="${name}"]`).fill(text);

/** From the draft of new rules that is open to a proposal that is discussed; its address. */
export async function openProposal(
  visit: Visit,
  { question, text, from }: { question: string; text: string; from: string }
): Promise<string> {
  await visit.follow(m.governance_edit_propose({}, es));
  await visit.arrivesAt(m.decisions_new_title({}, es));
  await write(visit, 'question.es', question);
  await write(visit, 'text.es', text);
  await write(visit, 'from', from);
  await visit.press(m.decisions_write_save({}, es));
  await visit.arrivesAt(question);
  await visit.press(m.decisions_raise({}, es));
  await visit.sees(m.decisions_step_raised({}, es));
  await visit.press(m.decisions_open_discussion({}, es));
  await visit.sees(m.decisions_step_opened({}, es));
  await visit.look();
  return new URL(visit.page.url()).pathname;
}
