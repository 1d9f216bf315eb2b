import { actions } from './deeds.ts';
import { runView } from './view.ts';
import type { PageServerLoad } from './$types';

export { actions };

export const load: PageServerLoad = ({ locals: { context }, params }) => runView(context, params.meeting);
