import { readContact } from '../../accounts/index.ts';
import { claimContact } from '../../accounts/server/index.ts';
import { communityOf, memberOf, type Tx } from '../../../platform/context/index.ts';
import { insertOnce } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { CONSENT_WORDING, type Channel, type Way } from '../rules/reach.ts';
import { problems } from '../rules/problems.ts';

/** Keeps one way to reach a member. A phone or address also lets its holder sign in as this member. */
export async function keepContact(tx: Tx, memberId: string, way: Way): Promise<void> {
  const { kind, value } = readWay(way);
  await insertOnce(tx, 'memberContact', {
    communityId: communityOf(tx).id,
    id: newId(tx.clock().getTime()),
    memberId,
    kind,
    value,
    safeToText: way.safeToText ?? false,
    safeVoicemail: way.safeVoicemail ?? false,
    askFor: way.askFor?.trim() || null,
    createdAt: tx.clock()
  });
  if (kind === 'phone' || kind === 'email') await claimContact(tx, memberId, { kind, value });
}

/** Phones and addresses in the one form in which they can be compared. */
export function readWay({ kind, value }: Pick<Way, 'kind' | 'value'>): Pick<Way, 'kind' | 'value'> {
  if (kind !== 'phone' && kind !== 'email') return { kind, value: value.trim() };
  const read = readContact(value);
  if (read?.kind !== kind) throw problems.contact_unclear();
  return read;
}

/** Their yes or no for one channel: a new row each time, and the newest holds. */
export async function keepConsent(
  tx: Tx,
  memberId: string,
  consent: { channel: Channel; given: boolean; how: 'in_person' | 'by_phone' | 'on_screen' | 'on_paper' }
): Promise<void> {
  await tx.db
    .insertInto('consent')
    .values({
      communityId: communityOf(tx).id,
      id: newId(tx.clock().getTime()),
      memberId,
      ...consent,
      at: tx.clock(),
      wording: CONSENT_WORDING,
      takenBy: memberOf(tx.actor)
    })
    .execute();
}
