import { z } from 'zod';
import { accountsOf, belongElsewhere, sisterIds } from '../../accounts/server/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, sql, transact } from '../../../platform/db/index.ts';
import { everyLetter, send } from '../../../platform/letters/index.ts';
import { inLanguage, locales } from '../../../platform/localized/index.ts';
import { plainDay } from '../../../platform/dates/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { m } from '../../../platform/words/index.ts';
import { suspendedElsewhere, type SisterLetter, type SisterSuspension } from '../rules/sister.ts';
import { today } from './today.ts';

const KIND = 'people.standing';

/** Addressed by account: no name, no reason, and nobody who has no such account learns anything from it. */
const Told = z.object({
  account: z.uuid(),
  suspension: z.uuid(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  lifted: z.iso.date().nullable()
});

/**
 * Tells the sister communities to which this person belongs by now, each once. Who belongs to one only later is told of
 * by `tellSistersLater`; who has no account is told of by a person.
 */
export async function tellSuspension(tx: Tx, memberId: string, fact: SisterLetter): Promise<void> {
  const accounts = (await accountsOf(tx, [memberId])).map(({ accountId }) => accountId);
  for (const { accountId, communityId } of await belongElsewhere(tx, accounts)) {
    const told = await insertOnce(tx, 'suspensionTold', {
      ...{ communityId: communityOf(tx).id, suspensionId: fact.suspension, toldOn: today(tx) },
      ...{ accountId, toId: communityId }
    });
    if (told) await write(tx, communityId, accountId, fact);
  }
}

/** That it is over is told to those who know that it was, and to nobody else. */
export async function tellLifted(tx: Tx, fact: SisterLetter): Promise<void> {
  const told = await tx.db
    .selectFrom('suspensionTold')
    .select(['toId', 'accountId', 'toldOn as from'])
    .where('communityId', '=', communityOf(tx).id)
    .where('suspensionId', '=', fact.suspension)
    .execute();
  for (const { toId, accountId, from } of told) await write(tx, toId, accountId, { ...fact, from });
}

/**
 * For the clock: whoever is suspended here today and belongs to a sister community since, is told of there. It says what
 * every such letter says: from the day of the letter, until when. How long it has lasted already is nobody's there.
 */
export function tellSistersLater(context: Context): Promise<void> {
  return transact(context, async (tx) => {
    if (tx.actor.kind !== 'system') throw common.not_allowed({ rule: 'people.tell_sisters_later' });
    const day = today(tx);
    const { rows } = await sql<{ memberId: string; suspension: string; until: string | null }>`
      select member_id, id as suspension, until_on as until from suspension
       where community_id = ${communityOf(tx).id} and lifted_on is null and from_on <= ${day}::date
         and (until_on is null or until_on > ${day}::date)`.execute(tx.db);
    for (const { memberId, ...fact } of rows)
      await tellSuspension(tx, memberId, { ...fact, from: day, lifted: null });
  });
}

const write = (tx: Tx, to: string, account: string, fact: SisterLetter): Promise<string> =>
  send(tx, to, KIND, { ...said(tx, fact), account, ...fact });

/** What the letter says to people, in both languages. */
function said(tx: Tx, { until, lifted }: SisterLetter) {
  const each = <T>(word: (locale: 'en' | 'es') => T) =>
    Object.fromEntries(locales.map((locale) => [locale, word(locale)]));
  const text = (locale: 'en' | 'es') => {
    const community = inLanguage(communityOf(tx).name, locale);
    if (lifted) return m.people_letter_lifted({ community, day: plainDay(lifted, locale) }, { locale });
    return until
      ? m.people_letter_suspended_until({ community, day: plainDay(until, locale) }, { locale })
      : m.people_letter_suspended({ community }, { locale });
  };
  return { title: each((locale) => m.people_letter_standing({}, { locale })), text: each(text) };
}

/** Which of these members are suspended in a sister community on a day, as far as letters have told us. */
export async function suspendedInSisters(
  tx: Tx,
  memberIds: string[],
  day: string
): Promise<Map<string, SisterSuspension>> {
  const letters = await everyLetter(tx, KIND);
  // Nearly always: and a roll of a hundred thousand is then not asked for its accounts.
  if (!letters.length) return new Map();
  const accounts = await accountsOf(tx, memberIds);
  const sisters = new Set(await sisterIds(tx));
  const told = letters
    .filter(({ community }) => sisters.has(community))
    .map(({ content }) => Told.safeParse(content).data)
    .filter((letter) => letter !== undefined);
  const found = accounts.map(({ memberId, accountId }) => {
    const about = told.filter(({ account }) => account === accountId);
    return [memberId, suspendedElsewhere(about, day)] as const;
  });
  return new Map(found.filter((one): one is [string, SisterSuspension] => one[1] !== null));
}
