import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { send } from '../../../../platform/letters/index.ts';
import { locales } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { bodyOf } from '../../../governance/server/index.ts';
import { clausesOf, gapsIn, namelessWithClauses, type Charter, type Gap } from '../../rules/charter.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/wording.ts';
import { besidesOf } from '../draft/beside.ts';
import { lockCharter } from '../draft/rows.ts';
import { openRatification } from '../ratify/rows.ts';
import { sistersOf } from '../../../places/server/index.ts';
import { today } from '../today.ts';
import { roundOf } from './rows.ts';

export type Opening = {
  /** The caller's: sent twice it is one round. */
  id: string;
  asks: Texts;
  bodies: string[];
  toPublic: boolean;
  closesOn: string;
};

/** What has to be mended before a draft can be shown. */
export type Hindrances = {
  gaps: Gap[];
  nameless: string[];
  beside: number;
  empty: boolean;
  roundOpen: boolean;
  ratifying: boolean;
};

export async function hindrancesOf(tx: Tx, charter: Charter): Promise<Hindrances> {
  return {
    gaps: gapsIn(charter, communityOf(tx).languages),
    nameless: namelessWithClauses(charter).map(({ number }) => String(number)),
    beside: (await besidesOf(tx, charter.id)).length,
    empty: clausesOf(charter).length === 0,
    roundOpen: (await openRoundOf(tx, charter.id)) !== null,
    ratifying: (await openRatification(tx, charter.id)) !== null
  };
}

/** Shows the draft to the bodies named, and to everybody where asked. Nothing old or missing is shown. */
export function openRound(context: Context, charterId: string, opening: Opening): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.round);
    const charter = await lockCharter(tx, charterId);
    if ((await openRoundOf(tx, charterId)) === opening.id) return;
    refuseHindered(await hindrancesOf(tx, charter));
    if (!opening.bodies.length && !opening.toPublic) throw problems.nobody_invited();
    if (opening.closesOn < today(tx)) throw problems.closes_too_early();
    await keepRound(tx, charterId, opening);
    await keepClauses(tx, charter, opening.id);
    if (communityOf(tx).kind === 'region' && opening.toPublic) await tellCommunities(tx, charter, opening);
    await remember(tx, 'charters.round_opened', { charterId, roundId: opening.id });
  });
}

function refuseHindered({ gaps, nameless, beside, empty, roundOpen, ratifying }: Hindrances): void {
  if (ratifying) throw problems.ratification_open();
  if (roundOpen) throw problems.round_open();
  if (empty || nameless.length || beside) throw problems.round_hindered();
  if (gaps.length) throw problems.translation_old({ count: gaps.length, label: gaps[0]!.label });
}

async function keepRound(tx: Tx, charterId: string, { id, asks, bodies, toPublic, closesOn }: Opening) {
  const communityId = communityOf(tx).id;
  const words = worded(asks, tx.locale);
  const { last } = await tx.db
    .selectFrom('draftRound')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('communityId', '=', communityId)
    .where('charterId', '=', charterId)
    .executeTakeFirstOrThrow();
  const round = { communityId, id, charterId, number: (last ?? 0) + 1, toPublic, closesOn };
  await tx.db
    .insertInto('draftRound')
    .values({
      ...round,
      asks: words && JSON.stringify(words),
      openedAt: tx.clock(),
      openedBy: memberOf(tx.actor)
    })
    .execute();
  for (const bodyId of new Set(bodies)) {
    await bodyOf(tx, bodyId);
    await tx.db.insertInto('draftRoundBody').values({ communityId, roundId: id, bodyId }).execute();
  }
}

async function keepClauses(tx: Tx, charter: Charter, roundId: string): Promise<void> {
  const names = new Map(charter.domains.map(({ id, name }) => [id, name]));
  await tx.db
    .insertInto('draftRoundClause')
    .values(
      clausesOf(charter).map(({ id, domainId, label, text }) => ({
        ...{ communityId: communityOf(tx).id, roundId, clauseId: id, label },
        domain: JSON.stringify(names.get(domainId)),
        text: JSON.stringify(text)
      }))
    )
    .execute();
}

/** The communities of a region hear by letter that there is something to read. */
async function tellCommunities(tx: Tx, charter: Charter, { id, closesOn }: Opening): Promise<void> {
  const content = {
    charter: charter.id,
    round: id,
    closesOn,
    title: inBoth(m.charters_letter_round_title),
    text: inBoth(m.charters_letter_round_text)
  };
  for (const sister of await sistersOf(tx)) await send(tx, sister.id, 'charters.round_opened', content);
}

type Message = (inputs: Record<string, never>, options: { locale: 'en' | 'es' }) => string;
const inBoth = (message: Message) =>
  Object.fromEntries(locales.map((locale) => [locale, message({}, { locale })]));

/** Nobody can add anything after this; what was said is still answered. */
export function closeRound(context: Context, roundId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.round);
    const { charterId } = await roundOf(tx, roundId);
    await lockCharter(tx, charterId);
    const { closedAt } = await roundOf(tx, roundId);
    if (closedAt) return;
    await tx.db
      .updateTable('draftRound')
      .set({ closedAt: tx.clock(), closedBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', roundId)
      .execute();
    await remember(tx, 'charters.round_closed', { charterId, roundId });
  });
}

export async function openRoundOf(tx: Tx, charterId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('draftRound')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
