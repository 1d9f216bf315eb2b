import { z } from 'zod';
import { accountsOf, belongElsewhere, sisterIds } from '../../accounts/server/index.ts';
import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { everyLetter, send } from '../../../platform/letters/index.ts';
import { inLanguage, locales } from '../../../platform/localized/index.ts';
import { plainDay } from '../../../platform/dates/index.ts';
import { m } from '../../../platform/words/index.ts';
import { suspendedElsewhere, type SisterLetter, type SisterSuspension } from '../rules/sister.ts';

const KIND = 'people.standing';

/** Addressed by account: no name, no reason, and nobody who has no such account learns anything from it. */
const Told = z.object({
  account: z.uuid(),
  suspension: z.uuid(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  lifted: z.iso.date().nullable()
});

/** Tells the sister communities to which this person belongs too. Who has no account is told of by a person. */
export async function tellSisters(tx: Tx, memberId: string, fact: SisterLetter): Promise<void> {
  const accounts = (await accountsOf(tx, [memberId])).map(({ accountId }) => accountId);
  for (const { accountId, communityId } of await belongElsewhere(tx, accounts))
    await send(tx, communityId, KIND, { ...said(tx, fact), account: accountId, ...fact });
}

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
