import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { retentionByCohort, survival, type Membership } from '../../../kernels/cohort/index.ts';
import { capacity, type Capacity } from '../rules/capacity.ts';
import { journey, type Journey, type Taken } from '../rules/journey.ts';
import { monthsBefore } from '../rules/lastSeen.ts';
import { may } from '../rules/policy.ts';
import { today } from './today.ts';

export type Traveller = {
  id: string;
  name: string;
  joinedOn: string;
  journey: Journey;
  responsible: string | null;
};
export type Buddy = { id: string; name: string; newcomers: number; walkingWith: number };
export type Board = {
  /** One page of those on the way. */
  travellers: Traveller[];
  waiting: number;
  page: number;
  pages: number;
  buddies: Buddy[];
  capacity: Capacity;
};

const PAGE = 50;
/** Nobody welcomes more people in a year than this without another tool. */
const MOST = 2_000;

/** Everybody who joined in the last year and is still on the way, the longest waiting first. */
export function journeyBoard(context: Context, page = 1): Promise<Board> {
  return read(context, async (tx) => {
    allow(tx, may.seeJourney);
    const day = today(tx);
    const rows = await underWay(tx, day);
    const waiting = inTurn(rows, await lastGatherings(tx, day), day);
    const buddies = await buddiesOf(tx);
    const accompanied = buddies.reduce((sum, { walkingWith }) => sum + walkingWith, 0);
    const arrivals = rows.filter(({ joinedOn }) => joinedOn > monthsBefore(day, 3)).length;
    const pages = Math.max(1, Math.ceil(waiting.length / PAGE));
    const shown = Math.min(Math.max(1, page), pages);
    return {
      travellers: waiting.slice((shown - 1) * PAGE, shown * PAGE),
      waiting: waiting.length,
      page: shown,
      pages,
      buddies,
      capacity: capacity(buddies, accompanied, arrivals)
    };
  });
}

function inTurn(rows: Row[], gatherings: string[], day: string): Traveller[] {
  return rows
    .map(({ responsibleNames, seen, taken, ...row }) => {
      const way = journey({ joinedOn: row.joinedOn, taken, seen }, gatherings, day);
      return { ...row, journey: way, responsible: way.next ? (responsibleNames[way.next] ?? null) : null };
    })
    .filter(({ journey: { next } }) => next && next !== 'leading')
    .sort(
      (a, b) => Number(b.journey.nudge) - Number(a.journey.nudge) || b.journey.waiting - a.journey.waiting
    );
}

/** Who has offered to walk with newcomers. */
export function buddies(context: Context): Promise<Buddy[]> {
  return read(context, (tx) => {
    allow(tx, may.seeJourney);
    return buddiesOf(tx);
  });
}

/** The days of the last four gatherings, for "two of the last four". */
export async function lastGatherings(tx: Tx, day: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('gatheringDay')
    .select('day')
    .where('communityId', '=', communityOf(tx).id)
    .where('day', '<=', day)
    .orderBy('day', 'desc')
    .limit(4)
    .execute();
  return rows.map((row) => row.day);
}

type Row = {
  id: string;
  name: string;
  joinedOn: string;
  taken: Taken[];
  seen: string[];
  responsibleNames: Record<string, string>;
};

async function underWay(tx: Tx, day: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.id, m.name, m.joined_on,
      coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'responsible', s.responsible_id, 'askedOn', s.asked_on, 'doneOn', s.done_on))
        from journey_step s where s.community_id = m.community_id and s.member_id = m.id), '[]') as taken,
      coalesce((select jsonb_object_agg(s.step, w.name) from journey_step s
        join member w on w.community_id = s.community_id and w.id = s.responsible_id
        where s.community_id = m.community_id and s.member_id = m.id), '{}') as responsible_names,
      coalesce((select jsonb_agg(d.day) from (select day from seen_day where community_id = m.community_id and member_id = m.id
        order by day desc limit 12) d), '[]') as seen
    from member m
    where m.community_id = ${communityOf(tx).id} and m.person_id is null and m.left_on is null and m.paused_on is null
      and m.erased_on is null and m.joined_on > ${monthsBefore(day, 12)}::date and m.joined_on <= ${day}::date
    order by m.joined_on desc, m.id limit ${MOST}`.execute(tx.db);
  return rows;
}

async function buddiesOf(tx: Tx): Promise<Buddy[]> {
  const { rows } = await sql<Buddy>`
    select b.member_id as id, m.name, b.newcomers,
      (select count(*)::int from journey_step s
        left join journey_step o on o.community_id = s.community_id and o.member_id = s.member_id and o.step = 'oriented'
        where s.community_id = b.community_id and s.step = 'welcomed' and s.responsible_id = b.member_id and o.done_on is null) as walking_with
    from buddy b join member m on m.community_id = b.community_id and m.id = b.member_id
    where b.community_id = ${communityOf(tx).id} and b.ended_on is null and m.left_on is null and m.erased_on is null
    order by m.sort_name, m.id limit ${MOST}`.execute(tx.db);
  return rows;
}

/** How long people stay: the curve over everybody, and by month joined at 3, 6 and 12 months. */
export function retention(context: Context) {
  return read(context, async (tx) => {
    allow(tx, may.seeJourney);
    const { rows } = await sql<Membership>`
      select to_char(m.joined_on, 'YYYY-MM') as joined, m.left_on is not null as left,
        greatest(0, (extract(year from age(coalesce(m.left_on, ${today(tx)}::date), m.joined_on)) * 12
          + extract(month from age(coalesce(m.left_on, ${today(tx)}::date), m.joined_on)))::int) as months
      from member m where m.community_id = ${communityOf(tx).id} and m.person_id is null
        and m.joined_on <= ${today(tx)}::date`.execute(tx.db);
    return { people: rows.length, curve: survival(rows), cohorts: retentionByCohort(rows, [3, 6, 12]) };
  });
}
