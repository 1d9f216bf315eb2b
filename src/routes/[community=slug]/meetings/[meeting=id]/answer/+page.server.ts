import { redirect } from '@sveltejs/kit';
import { cardOf, may as meetings, needsFrom } from '#capabilities/meetings';
import { answerInvitation, meetingOf, myAnswer } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { AnswerForm } from '../../answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    allow(tx, meetings.answer);
    const meeting = await meetingOf(tx, params.meeting);
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      mine: await myAnswer(tx, params.meeting),
      said: url.searchParams.has('said')
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, AnswerForm, async ({ answer, ages, quick, ...details }, context) => {
      const { meeting } = event.params;
      const before = quick && (await read(context, (tx) => myAnswer(tx, meeting)));
      const needs = quick ? (before?.needs ?? []) : needsFrom(details, ages ?? '');
      await answerInvitation(context, meeting, { answer, needs });
      const asks = quick && answer !== 'not';
      redirect(303, communityPath(context, 'meetings', meeting, ...(asks ? ['answer?said'] : [])));
    })
};
