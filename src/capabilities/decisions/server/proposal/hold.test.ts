import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { beginFromStarter } from '../../../governance/server/index.ts';
import { december } from '../../../meetings/tests/plan.ts';
import { planMeeting } from '../../../meetings/server/index.ts';
import { assembly, drafted } from '../../tests/proposal.ts';
import { closeAndCount, holdVoteOpen, openDiscussion, putToVote, raise } from '../index.ts';
import type { World } from '../../../../../tests/world.ts';

const THEN = '2026-11-20T18:00:00Z';

async function inTheRoom(world: World): Promise<string> {
  const { as } = world;
  await beginFromStarter(as.administrator, 'one_year_terms', { from: '2026-01-01' });
  const id = await drafted(world, { class: 'procedural' });
  await raise(as.member, id);
  await openDiscussion(as.secretary, id);
  const { id: meetingId } = await planMeeting(as.secretary, december(await assembly(world)));
  const putting = { voteId: newId(), method: 'show_of_hands' as const, closesAt: null, meetingId };
  await putToVote(world.at(as.secretary, THEN), id, putting);
  return id;
}

inWorld(
  'too few are in the room: the vote stays open for seven days, however often it is said',
  async (world) => {
    const { as } = world;
    const id = await inTheRoom(world);
    const held = await holdVoteOpen(world.at(as.secretary, THEN), id);
    expect(held.closesAt).toEqual(new Date('2026-11-28T00:00:00-08:00'));
    expect(await holdVoteOpen(world.at(as.officer, '2026-11-21T18:00:00Z'), id)).toEqual(held);
    expect(await world.events('decisions.held_open')).toHaveLength(1);
    await expect(closeAndCount(world.at(as.secretary, '2026-11-22T18:00:00Z'), id)).rejects.toMatchObject({
      code: 'decisions.still_voting'
    });
  }
);

inWorld('Rosa, a stranger and another community hold nothing open', async (world) => {
  const { as } = world;
  const id = await inTheRoom(world);
  await expect(holdVoteOpen(as.member, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(holdVoteOpen(as.stranger, id)).rejects.toMatchObject({ status: 404 });
  await expect(holdVoteOpen(as.lancasterSecretary, id)).rejects.toMatchObject({ status: 404 });
});
