import { signInSheet } from '#capabilities/meetings/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const kind = url.searchParams.has('names') ? 'names' : 'lines';
  return {
    kind,
    meetingId: params.meeting,
    sheet: await signInSheet(context, params.meeting, kind, url.origin)
  };
};
