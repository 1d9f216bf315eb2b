import { timed } from '#capabilities/meetings';
import { agendaOf } from '#capabilities/meetings/server';
import { communityOf, type Tx } from '#platform/context';
import { hourOf } from '#platform/dates';
import { reading } from '#platform/localized';
import type { nextOf } from '../next.ts';

/** What the next meeting talks about; it can be read from the hour it was posted. */
export async function agendaNow(tx: Tx, next: Awaited<ReturnType<typeof nextOf>>) {
  if (!next?.meeting.agendaPostedAt) return [];
  const items = timed(await agendaOf(tx, next.meeting.id), next.meeting.startsAt, tx.clock());
  return items.map(({ id, title, purpose, minutes, presenter, planned }) => {
    const { text, language } = reading(title, tx.locale);
    const at = hourOf(planned, communityOf(tx).timeZone, tx.locale);
    return { id, title: text, language, purpose, minutes, presenter, at };
  });
}
