import { problems } from '#capabilities/charters';
import { readerView } from '../../reading.ts';
import type { PageServerLoad } from './$types';

/** The permanent address of a ratified text. */
export const load: PageServerLoad = ({ locals: { context }, params, url }) => {
  if (!/^[1-9]\d{0,4}$/.test(params.edition)) throw problems.no_such_edition();
  return readerView(context, params.charter, Number(params.edition), url.searchParams.get('in'));
};
