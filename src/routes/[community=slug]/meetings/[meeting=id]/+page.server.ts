import { besideMeeting } from './beside.server.ts';
import { meetingView } from './view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const view = await meetingView(context, params.meeting);
  const beside = view.meeting.state === 'open' ? await besideMeeting(context, params.meeting) : [];
  return { ...view, beside };
};
