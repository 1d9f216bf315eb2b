import { votesAtKiosk } from '#capabilities/decisions/server';
import { kioskOf } from '#capabilities/meetings/server';
import { inLanguage } from '#platform/localized';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { id, title } = await kioskOf(context, params.meeting);
  return {
    meeting: { id, title: inLanguage(title, context.locale) },
    votes: await votesAtKiosk(context, params.meeting)
  };
};
