import { readContact } from '../../accounts/index.ts';
import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { Category } from '../rules/category.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { channelOf, type Way } from '../rules/reach.ts';
import { sortName } from '../rules/spelling.ts';
import { keepConsent, keepContact } from './contacts.ts';
import { keepNames } from './names.ts';

/** The four things asked at the door, under an id the device made: a second try changes nothing. */
export type Newcomer = {
  id: string;
  name: string;
  language: string;
  category: Category;
  /** A phone number or e-mail address as it was typed. */
  contact?: string;
  /** Another way: by letter, or through somebody. */
  way?: Way;
  /** They said yes to being written to. */
  consents?: boolean;
  joinedOn?: string;
};

export function register(context: Context, newcomer: Newcomer): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.register);
    const way = wayOf(newcomer);
    if (!(await addMember(tx, newcomer))) return { id: newcomer.id };
    await keepNames(tx, [newcomer]);
    if (way) await keepContact(tx, newcomer.id, way);
    const channel = way && newcomer.consents ? channelOf(way.kind) : null;
    if (channel) await keepConsent(tx, newcomer.id, { channel, given: true, how: 'in_person' });
    await remember(tx, 'people.registered', { memberId: newcomer.id });
    return { id: newcomer.id };
  });
}

function addMember(tx: Tx, { id, name, language, category, joinedOn }: Newcomer): Promise<boolean> {
  const community = communityOf(tx);
  const today = dayIn(community.timeZone, tx.clock());
  return insertOnce(tx, 'member', {
    communityId: community.id,
    id,
    name: name.trim(),
    sortName: sortName(name),
    language,
    category,
    joinedOn: joinedOn ?? today,
    welcomedBy: memberOf(tx.actor),
    createdAt: tx.clock()
  });
}

function wayOf({ contact, way, consents }: Newcomer): Way | null {
  if (way) return way;
  if (!contact?.trim()) return null;
  const read = readContact(contact);
  if (!read) throw problems.contact_unclear();
  return { ...read, safeToText: read.kind === 'phone' && consents };
}
