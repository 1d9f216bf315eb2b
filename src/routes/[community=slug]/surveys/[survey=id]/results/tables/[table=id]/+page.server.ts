import { crossPage } from '#capabilities/surveys/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  crossPage(context, params.survey, params.table);
