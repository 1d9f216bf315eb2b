import { meetingView } from './view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => meetingView(context, params.meeting);
