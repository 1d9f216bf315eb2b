import { may } from '#capabilities/charters';
import { institutionOf, noteFollowUp } from '#capabilities/charters/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../../charters/forms.ts';
import { FollowUp } from '../../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.follow);
    return {
      institution: await institutionOf(tx, params.institution),
      fresh: newId(),
      next: [newId(), newId(), newId()],
      today: dayIn(communityOf(tx).timeZone, tx.clock())
    };
  });

export const actions: Actions = {
  default: (event) =>
    deed(event, FollowUp, async ({ next, ...met }, context) => {
      const { institution } = event.params;
      const steps = Object.values(next)
        .filter(({ what, owner, dueOn }) => Object.values(what).some(Boolean) && owner && dueOn)
        .map((step) => ({ ...step, dueOn: String(step.dueOn) }));
      await noteFollowUp(context, institution, { ...met, next: steps });
      return communityPath(context, 'commitments', 'institutions', institution);
    })
};
