import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';

export type Motion = {
  id: string;
  agendaItemId: string | null;
  text: Localized;
  movedBy: string;
  secondedBy: string | null;
  outcome: Outcome | null;
};
export type Outcome = 'carried' | 'not_carried' | 'withdrawn' | 'later';
export type NextStep = {
  id: string;
  what: Localized;
  owner: string;
  dueOn: string | null;
  doneAt: Date | null;
};
export type Parked = { id: string; text: Localized; settledAt: Date | null };

export type Evening = { motions: Motion[]; steps: NextStep[]; parked: Parked[] };

type Row = {
  kind: 'motion' | 'step' | 'parked';
  id: string;
  agendaItemId: string | null;
  text: Localized;
  who: string | null;
  seconded: string | null;
  outcome: Motion['outcome'];
  dueOn: string | null;
  at: Date | null;
};

/** Everything that was noted at one meeting, in the order it was noted, in one query. */
export async function eveningOf(tx: Tx, meetingId: string): Promise<Evening> {
  const community = communityOf(tx).id;
  const { rows } = await sql<Row>`
    select 'motion' as kind, id, agenda_item_id, text, moved_by as who, seconded_by as seconded, outcome,
           null::date as due_on, null::timestamptz as at
      from motion where community_id = ${community} and meeting_id = ${meetingId}
    union all
    select 'step', id, null, what, owner, null, null, due_on, done_at
      from next_step where community_id = ${community} and meeting_id = ${meetingId}
    union all
    select 'parked', id, null, text, null, null, null, null, settled_at
      from parked_matter where community_id = ${community} and meeting_id = ${meetingId}
    order by 2`.execute(tx.db);
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  return {
    motions: of('motion').map((row) => ({
      ...{ id: row.id, agendaItemId: row.agendaItemId, text: row.text, outcome: row.outcome },
      ...{ movedBy: row.who!, secondedBy: row.seconded }
    })),
    steps: of('step').map(({ id, text, who, dueOn, at }) => ({
      id,
      what: text,
      owner: who!,
      dueOn,
      doneAt: at
    })),
    parked: of('parked').map(({ id, text, at }) => ({ id, text, settledAt: at }))
  };
}
