import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { bindDevice } from '#capabilities/accounts/server';
import { may } from '#capabilities/meetings';
import { kioskOf, unlockKiosk } from '#capabilities/meetings/server';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { dropSession } from '../../../../../session.server.ts';
import { bearerOf, Card, told } from '../door/forms.ts';
import { dropKey, keepKey } from './key.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.signIn, params.meeting);
  const meeting = await kioskOf(context, params.meeting);
  const title = inLanguage(meeting.title, context.locale);
  return {
    meeting: { id: meeting.id, title },
    bound: context.actor.kind === 'device',
    bearer: bearerOf(context.actor)
  };
};

export const actions: Actions = {
  bind: (event) =>
    attempt(event, z.object({ name: z.string().trim().min(1).max(80) }), async ({ name }, context) => {
      const device = await bindDevice(context, { name, purpose: 'kiosk', subjectId: event.params.meeting });
      keepKey(event, device);
      dropSession(event.cookies); // from now on this tablet speaks for nobody
      redirect(303, communityPath(context, 'meetings', event.params.meeting, 'kiosk'));
    }),
  card: (event) =>
    told(
      event,
      Card,
      ({ card }) => ({ kind: 'card', card }),
      (answer) => ({ answer })
    ),
  unlock: (event) =>
    attempt(event, Card, async ({ card }, context) => {
      await unlockKiosk(context, card);
      dropKey(event);
      redirect(303, communityPath(context, 'meetings', event.params.meeting));
    })
};
