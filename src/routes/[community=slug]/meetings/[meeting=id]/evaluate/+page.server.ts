import { cardOf } from '#capabilities/meetings';
import { askedAt, evaluate, meetingOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { tooMany } from '#platform/limits';
import { attempt } from '#platform/web/server';
import { EvaluationForm } from '../../answers.ts';
import type { Actions, PageServerLoad } from './$types';

const cookie = (meeting: string) => `tequio_evaluated_${meeting.slice(-12)}`;
const MONTH = 30 * 86_400;

export const load: PageServerLoad = ({ locals: { context }, params, cookies }) =>
  read(context, async (tx) => ({
    meeting: cardOf(await meetingOf(tx, params.meeting), communityOf(tx).timeZone, tx.locale),
    asked: await askedAt(tx, params.meeting),
    given: cookies.get(cookie(params.meeting)) !== undefined
  }));

export const actions: Actions = {
  default: (event) =>
    attempt(event, EvaluationForm, async (given, context) => {
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
