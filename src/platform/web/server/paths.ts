import type { Context } from '../../context/index.ts';
import { communityOf } from '../../context/index.ts';

/** A path inside the community of the context: `communityPath(context, 'meetings', id)`. */
export const communityPath = (context: Context, ...parts: string[]): string =>
  `/${[communityOf(context).slug, ...parts].join('/')}`;

/**
 * Where to go on to, as an address in the page's own address said: a path inside our site, or nothing. Browsers
 * leave out tabs and take `\` for `/`, so only what a browser's own reading keeps here is believed.
 */
export function pathWithin(path: string | null | undefined): string | null {
  if (!path?.startsWith('/')) return null;
  const here = 'http://here.invalid';
  if (!URL.canParse(path, here)) return null;
  const { origin, pathname, search, hash } = new URL(path, here);
  const read = pathname + search + hash;
  return origin === here && !read.startsWith('//') ? read : null;
}
