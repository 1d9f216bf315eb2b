import { proposalsFrom } from '#capabilities/decisions/server';
import { cardOf, may as meetings } from '#capabilities/meetings';
import { meetingOf, minutesIn, minutesOf } from '#capabilities/meetings/server';
import { headOf } from '#capabilities/record/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { inLanguage, locales, reading } from '#platform/localized';
import { may } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const { timeZone } = communityOf(tx);
    const { content, approvedOn, recordSequence } = await minutesOf(tx, params.meeting);
    const asked = url.searchParams.get('language');
    const shown = asked === 'both' ? locales : [locales.find((locale) => locale === asked) ?? tx.locale];
    return {
      meeting: cardOf(await meetingOf(tx, params.meeting), timeZone, tx.locale),
      title: inLanguage(content.title, tx.locale),
      sides: shown.map((locale) => ({
        locale,
        sections: minutesIn(content, locale, { approvedOn, timeZone })
      })),
      asked: asked === 'both' ? 'both' : shown[0]!,
      approvedOn,
      recordSequence,
      head: await headOf(tx),
      became: (await proposalsFrom(tx, params.meeting)).map(({ motion, question, step, proposalId }) => ({
        ...{ motion: reading(motion, tx.locale), question: inLanguage(question, tx.locale) },
        ...{ step, proposalId }
      })),
      drafts: may(tx, meetings.draftMinutes)
    };
  });
