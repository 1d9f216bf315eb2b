import { deskView } from './view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => deskView(context, params.charter);
