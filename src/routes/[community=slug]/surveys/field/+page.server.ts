import { z } from 'zod';
import { may as accounts } from '#capabilities/accounts';
import { collectKey, collectSettings, endCollecting } from '#capabilities/accounts/server';
import { fieldDesk } from '#capabilities/surveys/server';
import { allow } from '#platform/policy';
import { asImage, qrSvg } from '#platform/qr';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, accounts.collect);
  return fieldDesk(context);
};

export const actions: Actions = {
  key: (event) =>
    attempt(event, z.object({ how: z.enum(['show', 'renew']) }), async ({ how }, context) => {
      const key = await collectKey(context, { renew: how === 'renew' });
      const address = `${event.url.origin}/collect/${key}`;
      return { address, code: asImage(qrSvg(collectSettings(address))) };
    }),
  end: (event) =>
    attempt(event, z.object({ member: z.uuid() }), async ({ member }, context) => {
      await endCollecting(context, member);
      return { ended: true };
    })
};
