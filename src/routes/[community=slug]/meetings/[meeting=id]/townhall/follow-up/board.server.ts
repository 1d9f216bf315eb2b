import { z } from 'zod';
import { may, nearestTo, type Standing } from '#capabilities/charters';
import { editionIfAny, latestCharter, promisesOnBoard, takeUpPromise } from '#capabilities/charters/server';
import type { FollowUpList } from '#capabilities/meetings/server';
import type { Context, Tx } from '#platform/context';
import { plainDay } from '#platform/dates';
import { inLanguage } from '#platform/localized';
import { may as can } from '#platform/policy';
import { Id } from '../../../shapes.ts';

/** How a promise stands on the board of commitments, where it has gone there. */
export type OnBoard = { commitmentId: string; standing: Standing; next: string | null };

export type Clauses = { value: string; label: string }[];

/**
 * What the board of commitments knows of this list: a promise that went there is told as it stands there. Meetings
 * cannot lean on the room that keeps the board, so the two are put together here.
 */
export async function boardBeside(tx: Tx, list: FollowUpList) {
  const all = list.flatMap(({ followUps }) => followUps);
  const stands = await promisesOnBoard(
    tx,
    all.map(({ id }) => id)
  );
  const clauses = can(tx, may.follow) ? await ratifiedClauses(tx) : [];
  return {
    clauses,
    stands: Object.fromEntries(
      [...stands].map(([id, { id: commitmentId, standing, steps }]) => {
        const next = steps.find((step) => step.standing === 'late' || step.standing === 'open');
        return [id, { commitmentId, standing, next: next ? plainDay(next.dueOn, tx.locale) : null }];
      })
    ) as Record<string, OnBoard | undefined>,
    near: Object.fromEntries(
      all.map(({ id, asked, promised }) => {
        const words = [asked, promised].flatMap((text) => (text ? [inLanguage(text, tx.locale)] : []));
        return [
          id,
          nearestTo(
            words.join(' '),
            clauses.map(({ value, label }) => ({ id: value, text: label }))
          )
        ];
      })
    )
  };
}

async function ratifiedClauses(tx: Tx): Promise<Clauses> {
  const charterId = await latestCharter(tx);
  const edition = charterId ? await editionIfAny(tx, charterId) : null;
  const said = (text: Record<string, string>) => text[tx.locale] ?? Object.values(text)[0] ?? '';
  return (edition?.text.domains ?? []).flatMap(({ clauses }) =>
    clauses.map(({ id, label, text }) => ({ value: id, label: `${label} ${said(text)}` }))
  );
}

export const TakeUpForm = z.object({ item: Id, clause: z.uuid('meetings_hall_follow_choose') });

export const takeUp = (context: Context, meetingId: string, { item, clause }: z.infer<typeof TakeUpForm>) =>
  takeUpPromise(context, { meetingId, followUpId: item, clauseId: clause });
