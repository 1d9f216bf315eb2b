import { expect } from 'vitest';
import { castVote, voteOf } from '../../../decisions/server/index.ts';
import '../../../decisions/tests/vote.ts';
import { erase } from '../../../people/server/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { called, COUNTING, everybodySigns, stands, VOTING } from './example.ts';
import { countContest } from './count.ts';
import { electionPage } from './find.ts';
import { forgetErased } from './forget.ts';
import { observeCount } from './observe.ts';
import { openVoting } from './opening.ts';

inWorld(
  'Rosa is erased after she stood: no ballot, no result and no word of hers names her',
  async (world) => {
    const { as, at, people, look } = world;
    const { electionId, contestIds } = await called(world, [{}]);
    const id = contestIds[0]!;
    await everybodySigns(world);
    const rosa = await stands(world, as.member, id, people.rosa!);
    const lupe = await stands(world, as.greeter, id, people.lupe!);
    await openVoting(at(as.secretary, VOTING), electionId);
    const pageOf = async () => (await electionPage(as.greeter, electionId)).contests[0]!;
    const { voteId } = await pageOf();
    const named = async () => (await voteOf(as.greeter, voteId!)).words!.options![rosa]!.texts.es!.text;
    expect(await named()).toBe('Rosa Medina');
    await castVote(at(as.officer, VOTING), { voteId: voteId!, mark: { kind: 'choose', chosen: [lupe] } });
    await erase(as.member, people.rosa!);
    expect(await named()).toBe('Miembro · Member');
    expect(await look(sql`select from vote where words::text like '%Rosa%'`)).toEqual([]);
    for (const who of ['childcare', 'administrator'] as const) await observeCount(at(as[who], COUNTING), id);
    await countContest(at(as.secretary, COUNTING), id, 'nopal');
    expect((await pageOf()).winners.map(({ name }) => name)).toEqual(['Lupe Ortega']);
    await expect(forgetErased(as.secretary)).rejects.toMatchObject({ code: 'platform.not_allowed' });
    expect([await forgetErased(as.system), await forgetErased(as.system)]).toEqual([1, 0]);
    const words = (await pageOf()).candidates.map(({ id: one, statement }) => [one, statement !== null]);
    expect(Object.fromEntries(words)).toEqual({ [rosa]: false, [lupe]: true });
  }
);
