import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { bindDevice } from '#capabilities/accounts/server';
import { unlockKiosk } from '#capabilities/meetings/server';
import { surveyKiosk } from '#capabilities/surveys/server';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import { surveyFiles } from '../../../../../shell/surveyFiles.server.ts';
import { becomeKiosk, dropKey } from '../../../meetings/[meeting=id]/kiosk/key.ts';
import { doorwayOf } from '../doorway.ts';
import { handsOf } from '../speaking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { bound } = await surveyKiosk(context, params.survey);
  const base = communityPath(context, 'surveys', params.survey);
  const mine = { bearer: handsOf(context.actor), sendTo: `${base}/responses`, anonymous: false } as const;
  const door = await doorwayOf(context, params.survey, { ...mine, kind: 'kiosk', mode: 'kiosk' });
  return { bound, door, files: surveyFiles('team'), title: inLanguage(door.title, context.locale) };
};

const Named = z.object({ name: z.string().trim().min(1).max(80) });
const WEEK = 7 * 24 * 3_600_000;

export const actions: Actions = {
  bind: (event) =>
    attempt(event, Named, async ({ name }, context) => {
      const [subjectId, until] = [event.params.survey, new Date(context.clock().getTime() + WEEK)];
      becomeKiosk(event, await bindDevice(context, { name, purpose: 'kiosk', subjectId, until }));
      redirect(303, communityPath(context, 'surveys', subjectId, 'kiosk'));
    }),
  unlock: (event) =>
    attempt(event, z.object({ card: z.string().trim().min(1).max(400) }), async ({ card }, context) => {
      await unlockKiosk(context, card);
      dropKey(event);
      redirect(303, communityPath(context, 'surveys', event.params.survey));
    })
};
