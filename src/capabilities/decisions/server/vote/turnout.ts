import { evaluate, type Sizes } from '../../../../kernels/bylaws/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { bodyOf, rulesOf, seatsOf } from '../../../governance/server/index.ts';
import type { Vote } from './find.ts';

/** Never what was voted, only how many have. `missing` is how many more the quorum needs; null where it cannot be told. */
export type Turnout = { eligible: number; voted: number; missing: number | null };

type Row = { all: number; standing: number; eligible: number; voted: number };
type Asked = Pick<Vote, 'id' | 'bodyId' | 'versionId' | 'openedAt'>;

/** A long roll is counted once a second, and not for each of the thousands who look at the same moment. */
const LONG = 1000;
const A_WHILE = 1000;
const lately = new Map<string, { at: number; turnout: Turnout }>();

export async function turnoutOf(tx: Tx, vote: Asked): Promise<Turnout> {
  const known = lately.get(vote.id);
  if (known && performance.now() - known.at < A_WHILE) return known.turnout;
  const turnout = await counted(tx, vote);
  lately.delete(vote.id);
  if (turnout.eligible >= LONG) lately.set(vote.id, { at: performance.now(), turnout });
  return turnout;
}

async function counted(tx: Tx, vote: Asked): Promise<Turnout> {
  const { rows } = await sql<Row>`
    select count(*)::int as all, count(*) filter (where barred_by is distinct from 'voter.standing')::int as standing,
           count(*) filter (where state = 'eligible')::int as eligible, count(mode)::int as voted
      from voter where community_id = ${communityOf(tx).id} and vote_id = ${vote.id}`.execute(tx.db);
  const { all, standing, eligible, voted } = rows[0]!;
  return { eligible, voted, missing: await missing(tx, vote, { all, standing, voted }) };
}

async function missing(
  tx: Tx,
  vote: Pick<Vote, 'bodyId' | 'versionId' | 'openedAt'>,
  row: Omit<Row, 'eligible'>
) {
  const { parameters } = await rulesOf(tx, vote.versionId);
  const of = (await bodyOf(tx, vote.bodyId)).kind === 'assembly' ? 'assembly' : 'body';
  const whole = { roll: row.all, rollInStanding: row.standing, seats: null, filledSeats: null };
  const sizes: Sizes = of === 'assembly' ? whole : { ...whole, ...(await seatsIn(tx, vote)) };
  const findings = evaluate(parameters, {
    ...{ kind: 'meeting', of, session: 'regular', sizes, present: { undisclosed: row.voted } },
    ...{ noticeHours: null, agendaHours: null, actionsOffAgenda: null, publicComment: null }
  });
  return findings.find(({ code }) => code === 'quorum')?.numbers.toJoin ?? null;
}

async function seatsIn(tx: Tx, { bodyId, openedAt }: Pick<Vote, 'bodyId' | 'openedAt'>) {
  const seats = await seatsOf(tx, bodyId, dayIn(communityOf(tx).timeZone, openedAt));
  if (!seats.length) return { seats: null, filledSeats: null };
  return { seats: seats.length, filledSeats: seats.filter(({ holding }) => holding).length };
}
