import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow, may as can } from '../../../../platform/policy/index.ts';
import { poolOn } from '../../../people/server/index.ts';
import { stageOf, type Stage } from '../../rules/draw/draw.ts';
import { stillAsks, waitingFor, type Waiting } from '../../rules/draw/waiting.ts';
import { may } from '../../rules/policy.ts';
import { today } from '../election/today.ts';
import type { Draw } from './row.ts';

export type DrawLine = Pick<Draw, 'id' | 'title' | 'kind' | 'size' | 'pool' | 'openedAt' | 'yesUntil'> & {
  stage: Stage;
  /** Of a public draw that gathers: who was asked, and how many have said yes. */
  invited: number | null;
  yes: number | null;
  /** The reader's own yes. */
  mine: boolean;
  asks: boolean;
  waiting: Waiting | null;
};

/** The draws of the community, the newest first; private ones for their coordinator and observers only. */
export function drawsOf(context: Context): Promise<DrawLine[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const rows = await rowsOf(tx);
    const gathers = rows.some((row) => row.kind === 'delegation' && isOpen(stageIn(row)));
    const invited = gathers ? (await poolOn(tx, today(tx))).length : 0;
    return rows.map((row) => lineOf(row, invited, today(tx)));
  });
}

type Row = Omit<DrawLine, 'stage' | 'invited' | 'yes' | 'asks' | 'waiting'> & {
  closed: boolean;
  committed: boolean;
  number: boolean;
  run: { finished: boolean; outcome: string | null } | null;
  yes: number;
};

const isOpen = (stage: Stage): boolean => stage === 'gathering' || stage === 'stuck';
const stageIn = ({ closed, committed, number, run }: Row): Stage =>
  stageOf({ closed, committed, number, run });

function lineOf(
  { closed, committed, number, run, yes, ...row }: Row,
  invited: number,
  day: string
): DrawLine {
  const stage = stageOf({ closed, committed, number, run });
  const told = row.kind === 'delegation' && isOpen(stage);
  const people = row.pool === 'volunteers' ? yes : invited;
  return {
    ...row,
    stage,
    invited: told ? invited : null,
    yes: told && row.pool === 'volunteers' ? yes : null,
    asks: told && row.pool === 'volunteers' && stillAsks(row.yesUntil, day),
    waiting: told && stage === 'gathering' ? waitingFor({ ...row, people, today: day }) : null
  };
}

/** One question for all of them, however many there are. */
async function rowsOf(tx: Tx): Promise<Row[]> {
  const [community, me] = [communityOf(tx).id, memberOf(tx.actor)];
  const { rows } = await sql<Row>`
    select d.id, d.title, d.kind, d.size, d.pool, d.opened_at, d.yes_until::text,
           d.closed_at is not null as closed,
           exists (select from draw_commitment c where c.community_id = d.community_id and c.draw_id = d.id) as committed,
           exists (select from draw_number n where n.community_id = d.community_id and n.draw_id = d.id) as number,
           (select jsonb_build_object('finished', r.finished_at is not null, 'outcome', r.outcome) from draw_run r
             where r.community_id = d.community_id and r.draw_id = d.id order by r.run desc limit 1) as run,
           (select count(*)::int from draw_volunteer v where v.community_id = d.community_id and v.draw_id = d.id) as yes,
           exists (select from draw_volunteer v
                    where v.community_id = d.community_id and v.draw_id = d.id and v.member_id = ${me}) as mine
      from draw d
     where d.community_id = ${community}
       and (d.kind = 'delegation' or ${can(tx, may.keepPrivateDraws)}
            or d.id in (select draw_id from draw_observer where community_id = ${community} and member_id = ${me}))
     order by d.opened_at desc`.execute(tx.db);
  return rows;
}
