import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';
import { bodiesNamed, bodyOf, sittingsOn } from '../../../governance/server/index.ts';
import { categoriesOn } from '../../../people/server/index.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';

export type RoundClause = { clauseId: string; label: string; domain: Localized | null; text: Localized };
export type Round = {
  id: string;
  charterId: string;
  number: number;
  asks: Localized | null;
  toPublic: boolean;
  openedAt: Date;
  closesOn: string;
  closedAt: Date | null;
  /** People can still say something. */
  open: boolean;
  bodies: { id: string; name: Localized }[];
};

/** A round as this reader may know it: an invitation to everybody is public, every other is for members. */
export async function roundOf(tx: Tx, id: string): Promise<Round> {
  const row = await rounds(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_round();
  if (!row.toPublic && !isMember(tx.actor) && tx.actor.kind !== 'system') throw problems.no_such_round();
  return asRound(tx, row);
}

export async function roundsOf(tx: Tx, charterId: string): Promise<Round[]> {
  const rows = await rounds(tx).where('charterId', '=', charterId).orderBy('number', 'desc').execute();
  const inside = isMember(tx.actor) || tx.actor.kind === 'system';
  return Promise.all(rows.filter(({ toPublic }) => inside || toPublic).map((row) => asRound(tx, row)));
}

const rounds = (tx: Tx) =>
  tx.db
    .selectFrom('draftRound')
    .select(['id', 'charterId', 'number', 'asks', 'toPublic', 'openedAt', 'closesOn', 'closedAt'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number];

async function asRound(tx: Tx, row: Row): Promise<Round> {
  const bodies = await tx.db
    .selectFrom('draftRoundBody')
    .select('bodyId')
    .where('communityId', '=', communityOf(tx).id)
    .where('roundId', '=', row.id)
    .execute();
  const names = await bodiesNamed(
    tx,
    bodies.map(({ bodyId }) => bodyId)
  );
  return {
    ...row,
    asks: row.asks as unknown as Localized | null,
    open: row.closedAt === null && row.closesOn >= today(tx),
    bodies: [...names].map(([id, name]) => ({ id, name }))
  };
}

/** The clauses as they were shown, in their order. */
export async function clausesShown(tx: Tx, roundId: string): Promise<RoundClause[]> {
  const rows = await tx.db
    .selectFrom('draftRoundClause')
    .select(['clauseId', 'label', 'domain', 'text'])
    .where('communityId', '=', communityOf(tx).id)
    .where('roundId', '=', roundId)
    .execute();
  const numbers = (label: string) => label.split('.').map(Number);
  return rows
    .map((row) => ({
      ...row,
      domain: row.domain as unknown as Localized | null,
      text: row.text as unknown as Localized
    }))
    .sort((a, b) => {
      const [[one = 0, first = 0], [other = 0, second = 0]] = [numbers(a.label), numbers(b.label)];
      return one - other || first - second;
    });
}

/** Whether somebody was asked: everybody, or whoever sits in one of the bodies named. */
export async function isInvited(tx: Tx, round: Round): Promise<boolean> {
  if (round.toPublic) return true;
  const me = memberOf(tx.actor);
  if (!me || !isMember(tx.actor)) return false;
  const day = today(tx);
  const person = (await categoriesOn(tx, [me], day)).get(me)?.personId ?? me;
  for (const { id } of round.bodies) {
    if ((await bodyOf(tx, id)).kind === 'assembly') return true;
    const sitting = (await sittingsOn(tx, day, id)).get(id) ?? [];
    if (sitting.some(({ personId }) => personId === person)) return true;
  }
  return false;
}
