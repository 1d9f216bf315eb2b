import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/governance';
import { adopt, contradictionSentence, unmended, versionById } from '#capabilities/governance/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { allow } from '#platform/policy';
import { problems } from '#platform/problem';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Adopted = z.object({
  seen: z.coerce.number(),
  from: z.iso.date('governance_adopt_day_needed'),
  how: z.string().trim().min(10, 'governance_adopt_how_needed').max(2000, 'governance_edit_too_long')
});

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.adopt);
  const draft = await versionById(context, params.version);
  if (draft.state !== 'draft') throw problems.not_found();
  return {
    draft: { id: draft.id, kind: draft.kind, number: draft.number, revision: draft.revision },
    today: dayIn(communityOf(context).timeZone, context.clock()),
    unmended: unmended(draft).map((found) => contradictionSentence(found, context.locale))
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Adopted, async (act, context) => {
      const { id, kind, number } = await versionById(context, event.params.version);
      await adopt(context, { ...act, versionId: id });
      redirect(303, communityPath(context, 'rules', kind, 'versions', String(number)));
    })
};
