import { z } from 'zod';
import { faces, cardOf, openQuestions, questions, type Face } from '#capabilities/meetings';
import { askedAt, evaluate, meetingOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { tooMany } from '#platform/limits';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const cookie = (meeting: string) => `tequio_evaluated_${meeting.slice(-12)}`;
const MONTH = 30 * 86_400;

export const load: PageServerLoad = ({ locals: { context }, params, cookies }) =>
  read(context, async (tx) => ({
    meeting: cardOf(await meetingOf(tx, params.meeting), communityOf(tx).timeZone, tx.locale),
    asked: await askedAt(tx, params.meeting),
    given: cookies.get(cookie(params.meeting)) !== undefined
  }));

const Answers = z.object({
  faces: z
    .partialRecord(
      z.enum(questions),
      z.coerce.number().refine((face): face is Face => faces.includes(face as Face))
    )
    .default({}),
  words: z.partialRecord(z.enum(openQuestions), z.string().max(1000, 'meetings_form_too_long')).default({})
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Answers, async (given, context) => {
      const name = cookie(event.params.meeting);
      if (event.cookies.get(name)) return { thanks: true };
      await tooMany(context, `evaluation from ${event.getClientAddress()}`, { most: 300, minutes: 15 });
      await evaluate(context, event.params.meeting, given);
      event.cookies.set(name, '1', {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: event.url.protocol === 'https:',
        maxAge: MONTH
      });
      return { thanks: true };
    })
};
