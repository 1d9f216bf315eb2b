import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { tooMany } from '../../../../platform/limits/index.ts';
import { seal } from '../../../../platform/secrets/server/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { readContact, type Contact } from '../../../accounts/index.ts';
import { answerTo, FLOOD, type FloodRules } from '../../rules/flood.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { tidied, type Wants } from '../../rules/signing.ts';
import { editionIfAny } from '../ratify/edition.ts';
import { today } from '../today.ts';
import { sendCode, sentLately } from './codes.ts';

export type SignRequest = { charterId: string; contact: string; wants: Wants };
/** Where the request came from, and where the link in its message leads. */
export type Origin = { address: string; site: string };
export type Requested = { id: string; held: boolean };

/**
 * Somebody wants to sign on: a code goes to the contact they gave, at once or, when very many come, in turn. The
 * answer is the same for everybody, and nothing in it tells whether this contact has signed before.
 */
export async function askToSign(
  context: Context,
  { charterId, contact: typed, wants: typedWants }: SignRequest,
  { address, site }: Origin,
  rules: FloodRules = FLOOD
): Promise<Requested> {
  allow(context, may.signOn);
  const contact = readContact(typed);
  if (!contact) throw problems.contact_unclear();
  const wants = tidied(typedWants);
  if (!wants) throw problems.name_missing();
  await tooMany(context, `sign-on of ${contact.value}`, { most: 6, minutes: 60 });
  return transact({ ...context, actor: { kind: 'public' } }, async (tx) => {
    if (!(await editionIfAny(tx, charterId))) throw problems.not_ratified();
    const turn = await turnOf(tx, address);
    const answer = answerTo(turn, await sentLately(tx, rules), rules);
    if (answer === 'refused') throw problems.asked_too_much();
    const id = await keepRequest(tx, { charterId, contact, wants, turn });
    if (answer === 'now') await sendCode(tx, id, site);
    return { id, held: answer === 'held' };
  });
}

/** How many this place of the net has sent today, this one included. */
async function turnOf(tx: Tx, address: string): Promise<number> {
  const source = {
    communityId: communityOf(tx).id,
    sourceHash: seal(`sign-on from ${address}`),
    day: today(tx)
  };
  const { many } = await tx.db
    .insertInto('signOnSource')
    .values({ ...source, many: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'sourceHash', 'day'])
        .doUpdateSet({ many: sql<number>`sign_on_source.many + 1` })
    )
    .returning('many')
    .executeTakeFirstOrThrow();
  return many;
}

type Request = { charterId: string; contact: Contact; wants: Wants; turn: number };

/** Asked again, the newest wish of this contact counts, and its place in line stays. */
async function keepRequest(tx: Tx, { charterId, contact, wants, turn }: Request): Promise<string> {
  const { id } = await tx.db
    .insertInto('signOnRequest')
    .values({
      ...{ communityId: communityOf(tx).id, id: newAnonymousId(), charterId, turn },
      ...{ channel: contact.kind, address: contact.value, language: tx.locale },
      contactHash: contactHash(charterId, contact),
      wants: JSON.stringify(wants),
      askedAt: tx.clock()
    })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'charterId', 'contactHash'])
        .doUpdateSet((eb) => ({ wants: eb.ref('excluded.wants'), language: eb.ref('excluded.language') }))
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A keyed fingerprint of a contact, another one for each charter. */
export const contactHash = (charterId: string, { value }: Contact): Buffer =>
  seal(`sign-on ${charterId} ${value}`);
