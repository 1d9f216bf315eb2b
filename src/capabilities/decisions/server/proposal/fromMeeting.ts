import type { Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { motionsNamed } from '../../../meetings/server/index.ts';
import type { Step } from '../../rules/proposal/proposal.ts';
import { mayKnow, proposals } from './rows.ts';

/** A motion of a meeting, and the proposal that came of it. */
export type FromMotion = {
  motionId: string;
  motion: Localized;
  proposalId: string;
  question: Localized;
  step: Step;
};

/** What became of the motions of a meeting, as far as this reader may know it. */
export async function proposalsFrom(tx: Tx, meetingId: string): Promise<FromMotion[]> {
  const rows = await proposals(tx)
    .where('proposal.meetingId', '=', meetingId)
    .where('motionId', 'is not', null)
    .orderBy('motionId')
    .execute();
  const known = rows.filter(({ step, raisedBy }) => mayKnow(tx, { step: step as Step, raisedBy }));
  const motions = await motionsNamed(
    tx,
    known.map(({ motionId }) => motionId!)
  );
  return known.map(({ id, motionId, question, step }) => ({
    motionId: motionId!,
    motion: motions.get(motionId!)!.text,
    proposalId: id,
    question: question as unknown as Localized,
    step: step as Step
  }));
}
