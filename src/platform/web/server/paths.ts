import type { Context } from '../../context/index.ts';
import { communityOf } from '../../context/index.ts';

/** A path inside the community of the context: `communityPath(context, 'meetings', id)`. */
export const communityPath = (context: Context, ...parts: string[]): string =>
  `/${[communityOf(context).slug, ...parts].join('/')}`;
