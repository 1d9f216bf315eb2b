import { hallStrandsAmong } from '#capabilities/meetings/server';
import type { Tx } from '#platform/context';
import type { Knot } from '#platform/thread';
import { m } from '#platform/words';
import type { Strand } from './kinds.server.ts';

/** Questions of a town hall, and what was promised to them: each leads to the list it stands on. */
export async function ofTownHalls(tx: Tx, knots: readonly Knot[]): Promise<Strand[]> {
  return (await hallStrandsAmong(tx, knots)).map(({ kind, id, text, by, meetingId, settled }) => ({
    ...{ kind, id, text, loose: !settled },
    label: by && kind === 'town_hall_question' ? m.sensemaking_knot_answered({ name: by }) : by,
    address: `meetings/${meetingId}/townhall/${kind === 'town_hall_question' ? `questions#question-${id}` : `follow-up#${id}`}`
  }));
}
