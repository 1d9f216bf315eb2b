import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { bodiesNamed } from '../../../governance/server/index.ts';
import type { Frozen } from '../../rules/frozen.ts';
import type { Answered, Asked } from '../../rules/ratification.ts';
import { communitiesNamed } from '../../../places/server/index.ts';

/** What a body answered: the decision it made, in its own community. */
export type Answer = { label: string; day: string; outcome: string; rules: number | null };

export type RatificationBody = Asked & {
  bodyId: string | null;
  ofId: string | null;
  asks: 'assembly' | 'guidance' | null;
  name: Localized;
  /** The community's address, of another community. */
  slug: string | null;
  proposalId: string | null;
  askedAt: Date | null;
  answeredAt: Date | null;
  answer: Answer | null;
};

export type Ratification = {
  id: string;
  charterId: string;
  number: number;
  fingerprint: string;
  text: Frozen;
  openedAt: Date;
  closedAt: Date | null;
  closedAs: 'ratified' | 'reopened' | 'called_off' | null;
  bodies: RatificationBody[];
};

export async function openRatification(tx: Tx, charterId: string): Promise<Ratification | null> {
  const row = await ratifications(tx)
    .where('charterId', '=', charterId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return row ? asRatification(tx, row) : null;
}

/** Every text of a charter that was put before its bodies, the newest first. */
export async function ratificationsOf(tx: Tx, charterId: string): Promise<Ratification[]> {
  const rows = await ratifications(tx)
    .where('charterId', '=', charterId)
    .orderBy('number', 'desc')
    .limit(20)
    .execute();
  return Promise.all(rows.map((row) => asRatification(tx, row)));
}

/** Those of the whole community that wait for an answer, for the chore that carries them on. */
export async function waitingRatifications(tx: Tx): Promise<Ratification[]> {
  const rows = await ratifications(tx).where('closedAt', 'is', null).execute();
  return Promise.all(rows.map((row) => asRatification(tx, row)));
}

const ratifications = (tx: Tx) =>
  tx.db
    .selectFrom('ratification')
    .select(['id', 'charterId', 'number', 'fingerprint', 'text', 'openedAt', 'closedAt', 'closedAs'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof ratifications>['execute']>>[number];

async function asRatification(tx: Tx, row: Row): Promise<Ratification> {
  return {
    ...row,
    text: JSON.parse(row.text) as Frozen,
    closedAs: row.closedAs as Ratification['closedAs'],
    bodies: await bodiesOf(tx, row.id)
  };
}

async function bodiesOf(tx: Tx, ratificationId: string): Promise<RatificationBody[]> {
  const rows = await tx.db
    .selectFrom('ratificationBody')
    .select(['id', 'turn', 'bodyId', 'ofId', 'asks', 'askedAt', 'proposalId'])
    .select(['answeredAt', 'answeredAs', 'answer'])
    .where('communityId', '=', communityOf(tx).id)
    .where('ratificationId', '=', ratificationId)
    .orderBy('turn')
    .orderBy('id')
    .execute();
  const own = await bodiesNamed(
    tx,
    rows.flatMap(({ bodyId }) => bodyId ?? [])
  );
  const others = await communitiesNamed(
    tx,
    rows.flatMap(({ ofId }) => ofId ?? [])
  );
  return rows.map(({ answeredAs, answer, asks, ...row }) => ({
    ...row,
    asks: asks as RatificationBody['asks'],
    asked: row.askedAt !== null,
    answered: answeredAs as Answered | null,
    name: own.get(row.bodyId ?? '') ?? others.get(row.ofId ?? '')!.name,
    slug: others.get(row.ofId ?? '')?.slug ?? null,
    answer: answer as unknown as Answer | null
  }));
}
