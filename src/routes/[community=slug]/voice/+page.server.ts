import { timed } from '#capabilities/meetings';
import { agendaOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { hourOf } from '#platform/dates';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { isMember } from '#platform/policy';
import { nextOf } from '../next.ts';
import { askedNow } from './asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => {
    const next = await nextOf(tx);
    const { timeZone } = communityOf(tx);
    // The agenda can be read from the hour it was posted.
    const items = next?.meeting.agendaPostedAt
      ? timed(await agendaOf(tx, next.meeting.id), next.meeting.startsAt, tx.clock())
      : [];
    return {
      next: next?.card ?? null,
      items: items.map(({ id, title, purpose, minutes, presenter, planned }) => {
        const { text, language } = reading(title, tx.locale);
        return {
          id,
          title: text,
          language,
          purpose,
          minutes,
          presenter,
          at: hourOf(planned, timeZone, tx.locale)
        };
      }),
      asked: await askedNow(tx),
      isMember: isMember(tx.actor)
    };
  });
