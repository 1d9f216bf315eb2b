import { may, problems } from '#capabilities/charters';
import {
  editionIfAny,
  editionNumbers,
  openRatification,
  ratificationsOf,
  signOnCounts
} from '#capabilities/charters/server';
import { communityOf, type Context, type Tx } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage, type Localized } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';

/** A ratified text to be read, with who ratified it and how many support it. */
export const readerView = (
  context: Context,
  charterId: string,
  number: number | undefined,
  asked: string | null
) =>
  read(context, async (tx) => {
    const edition = await editionIfAny(tx, charterId, number);
    if (!edition) throw problems.no_such_edition();
    const all = [...communityOf(tx).languages].sort(
      (a, b) => Number(b === tx.locale) - Number(a === tx.locale)
    );
    const ratification = (await ratificationsOf(tx, charterId)).find(
      ({ id }) => id === edition.ratificationId
    );
    const numbers = await editionNumbers(tx, charterId);
    return {
      charterId,
      edition: { ...edition, ratifiedOn: plainDay(edition.ratifiedOn, tx.locale) },
      title: edition.text.title[tx.locale] ?? Object.values(edition.text.title)[0] ?? '',
      shown: asked === 'both' ? all : [all.includes(asked ?? '') ? asked! : tx.locale],
      languages: all,
      asked: asked === 'both' || all.includes(asked ?? '') ? asked! : tx.locale,
      bodies: (ratification?.bodies ?? []).map(({ name, answer, slug }) => ({
        ...{ name: slug ? inLanguage(name, tx.locale) : ourBody(tx, name), slug, label: answer?.label ?? '' },
        day: answer ? plainDay(answer.day, tx.locale) : ''
      })),
      editions: numbers.map((one) => ({ ...one, ratifiedOn: plainDay(one.ratifiedOn, tx.locale) })),
      latest: numbers[0]?.number === edition.number,
      counts: await signOnCounts(tx, charterId),
      changing: isMember(tx.actor) && (await openRatification(tx, charterId)) !== null,
      may: { desk: can(tx, may.seeDraft), sheets: can(tx, may.typeSheet) }
    };
  });

/** One of our own groups, with the community it belongs to: others stand beside it. */
const ourBody = (tx: Tx, name: Localized): string =>
  `${inLanguage(communityOf(tx).name, tx.locale)}: ${inLanguage(name, tx.locale)}`;
