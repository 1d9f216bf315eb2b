import type { Localized } from '../../../platform/localized/index.ts';
import { readContact } from '../../accounts/index.ts';
import { problems } from './problems.ts';

/** How the community is reached: what stands on its help page. Phone in E.164. */
export type CommunityContact = {
  phone: string | null;
  email: string | null;
  address: string | null;
  hours: Localized | null;
};

export const noContact: CommunityContact = { phone: null, email: null, address: null, hours: null };

/** Reads what was typed for phone and mail; empty is none. */
export function readWays(typed: { phone: string; email: string }): Pick<CommunityContact, 'phone' | 'email'> {
  return { phone: way('phone', typed.phone), email: way('email', typed.email) };
}

function way(kind: 'phone' | 'email', typed: string): string | null {
  if (!typed.trim()) return null;
  const read = readContact(typed);
  if (read?.kind !== kind) throw problems.contact_unclear({ typed: typed.trim() });
  return read.value;
}

/** `(661) 555-0101`, as people here write a number; others stay as they are. */
export function spokenPhone(phone: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone) ?? [];
  return area ? `(${area}) ${exchange}-${line}` : phone;
}
