import { problems } from '#capabilities/places';
import type { LayoutServerLoad } from './$types';

/** A community that nobody founded is a page that does not exist. */
export const load: LayoutServerLoad = ({ locals }) => {
  if (!locals.context.community) throw problems.no_such_community();
};
