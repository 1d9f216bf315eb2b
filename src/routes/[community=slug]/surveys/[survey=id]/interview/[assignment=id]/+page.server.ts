import { z } from 'zod';
import { outcomes } from '#capabilities/surveys';
import { logTry, modeOf } from '#capabilities/surveys/server';
import { newAnonymousId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import { surveyFiles } from '../../../../../../shell/surveyFiles.server.ts';
import { doorwayOf } from '../../doorway.ts';
import { handsOf } from '../../speaking.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page itself knows nothing of people: what it shows of them comes apart and is kept sealed. */
export const load: PageServerLoad = async ({ locals: { context }, params: { survey, assignment } }) => {
  const base = communityPath(context, 'surveys', survey);
  const mine = { bearer: handsOf(context.actor), sendTo: `${base}/responses`, anonymous: false } as const;
  const mode = await modeOf(context, survey, assignment);
  const work = { kind: 'interview', mode, assignmentId: assignment } as const;
  const door = await doorwayOf(context, survey, { ...mine, ...work });
  return { door, files: surveyFiles('team'), title: inLanguage(door.title, context.locale) };
};

const Tried = z.object({
  id: z.uuid().default(() => newAnonymousId()),
  outcome: z.enum(outcomes),
  contact: z
    .string()
    .regex(/^\d{0,6}$/)
    .default(''),
  callBackAt: z.union([z.literal(''), z.iso.datetime()]).default('')
});

export const actions: Actions = {
  try: (event) =>
    attempt(event, Tried, async ({ id, outcome, contact, callBackAt }, context) => {
      const assignmentId = event.params.assignment;
      const who = contact ? Number(contact) : null;
      const at = callBackAt ? new Date(callBackAt) : null;
      await logTry(context, { id, assignmentId, outcome, contact: who, callBackAt: at });
    })
};
