import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { append } from '../../../record/server/index.ts';
import type { Frozen } from '../../rules/frozen.ts';
import { canonicalText } from '../../rules/frozen.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';
import type { Ratification } from './rows.ts';
import { recordTitle } from './words.ts';

/** Everybody said yes to this text: it goes into the book and has its address for good. */
export async function keepEdition(tx: Tx, ratification: Ratification): Promise<void> {
  const { id, charterId, text, fingerprint } = ratification;
  const communityId = communityOf(tx).id;
  await tx.db
    .updateTable('ratification')
    .set({ closedAs: 'ratified', closedAt: tx.clock(), closedBy: memberOf(tx.actor) })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
  const number = (await latestNumber(tx, charterId)) + 1;
  await link(tx, { kind: 'charter', id: charterId }, 'is_supported_by', { kind: 'sign_ons', id: charterId });
  await remember(tx, 'charters.ratified', { charterId, ratificationId: id, number });
  const { sequence } = await append(tx, 'charters.ratified', {
    title: recordTitle(text, number),
    ...{ charter: charterId, edition: number, fingerprint },
    bodies: ratification.bodies.map(({ name, answer }) => ({
      name: name.texts[name.from]?.text ?? '',
      ...answer
    }))
  });
  await tx.db
    .insertInto('charterEdition')
    .values({
      ...{ communityId, charterId, number, ratificationId: id, fingerprint },
      text: canonicalText(text),
      ratifiedOn: today(tx),
      recordSequence: sequence
    })
    .execute();
}

async function latestNumber(tx: Tx, charterId: string): Promise<number> {
  const row = await editions(tx)
    .where('charterId', '=', charterId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number ?? 0;
}

export type CharterEdition = {
  charterId: string;
  number: number;
  text: Frozen;
  fingerprint: string;
  ratifiedOn: string;
  recordSequence: number;
  ratificationId: string;
};

/** A ratified text by its number, or the latest. Public. */
export function editionOf(context: Context, charterId: string, number?: number): Promise<CharterEdition> {
  return read(context, async (tx) => {
    const found = await editionIfAny(tx, charterId, number);
    if (!found) throw problems.no_such_edition();
    return found;
  });
}

export async function editionIfAny(
  tx: Tx,
  charterId: string,
  number?: number
): Promise<CharterEdition | null> {
  const row = await editions(tx)
    .where('charterId', '=', charterId)
    .$if(number !== undefined, (query) => query.where('number', '=', number!))
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row ? { ...row, text: JSON.parse(row.text) as Frozen } : null;
}

/** The charter that a short address means: the one that was ratified last. */
export async function latestCharter(tx: Tx): Promise<string | null> {
  const row = await editions(tx).orderBy('ratifiedOn', 'desc').orderBy('number', 'desc').executeTakeFirst();
  return row?.charterId ?? null;
}

export async function editionNumbers(
  tx: Tx,
  charterId: string
): Promise<{ number: number; ratifiedOn: string }[]> {
  const rows = await editions(tx).where('charterId', '=', charterId).orderBy('number', 'desc').execute();
  return rows.map(({ number, ratifiedOn }) => ({ number, ratifiedOn }));
}

const editions = (tx: Tx) =>
  tx.db
    .selectFrom('charterEdition')
    .select(['charterId', 'number', 'text', 'fingerprint', 'ratifiedOn', 'recordSequence', 'ratificationId'])
    .where('communityId', '=', communityOf(tx).id);
