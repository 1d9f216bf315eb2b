import { m } from '#platform/words';
import type { Link } from '../design/types.ts';

type Here = { slug: string; path: string };

/** The five places, the same for everybody. */
export function fivePlaces({ slug, path }: Here): Link[] {
  const at = (end: string) => `/${slug}${end}`;
  const links: Link[] = [
    { href: at(''), label: m.platform_nav_home(), icon: 'house' },
    { href: at('/calendar'), label: m.platform_nav_calendar(), icon: 'calendar-days' },
    { href: at('/voice'), label: m.platform_nav_voice(), icon: 'megaphone' },
    { href: at('/help'), label: m.platform_nav_help(), icon: 'heart-handshake' },
    { href: at('/me'), label: m.platform_nav_me(), icon: 'user' }
  ];
  return links.map((link) => ({ ...link, current: isHere(path, link.href, at('')) }));
}

type Visitor = { signedIn: boolean; shared: boolean; community: unknown };

/** In the corner: signing in, closing a borrowed phone, or one's account where no community has a place for it. */
export function accountLink({ signedIn, shared, community }: Visitor): Link | undefined {
  if (!signedIn) return { href: '/sign-in', label: m.accounts_sign_in_title(), icon: 'log-in' };
  if (shared) return { href: '/sign-out', label: m.accounts_sign_out(), icon: 'log-out' };
  return community ? undefined : { href: '/account', label: m.platform_nav_me(), icon: 'user' };
}

export const isHere = (path: string, href: string, root: string): boolean =>
  href === root ? path === root : path === href || path.startsWith(`${href}/`);
