import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { bindDevice } from '#capabilities/accounts/server';
import { kioskOf, unlockKiosk } from '#capabilities/meetings/server';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import { bearerOf, Card, told } from '../door/forms.ts';
import { becomeKiosk, dropKey } from './key.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const meeting = await kioskOf(context, params.meeting);
  const title = inLanguage(meeting.title, context.locale);
  return {
    meeting: { id: meeting.id, title },
    bound: context.actor.kind === 'device',
    bearer: bearerOf(context.actor)
  };
};

const asCard = ({ card }: { card: string }) => ({ kind: 'card' as const, card });

export const actions: Actions = {
  bind: (event) =>
    attempt(event, z.object({ name: z.string().trim().min(1).max(80) }), async ({ name }, context) => {
      const device = await bindDevice(context, { name, purpose: 'kiosk', subjectId: event.params.meeting });
      becomeKiosk(event, device);
      redirect(303, communityPath(context, 'meetings', event.params.meeting, 'kiosk'));
    }),
  card: (event) => told(event, Card, asCard, (answer) => ({ answer })),
  unlock: (event) =>
    attempt(event, Card, async ({ card }, context) => {
      await unlockKiosk(context, card);
      dropKey(event);
      redirect(303, communityPath(context, 'meetings', event.params.meeting));
    })
};
