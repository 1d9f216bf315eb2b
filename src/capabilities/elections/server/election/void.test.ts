import { expect } from 'vitest';
import { castVote, destroyVoteKey } from '../../../decisions/server/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import '../../../decisions/tests/vote.ts';
import { countContest } from './count.ts';
import { called, COUNTING, everybodySigns, stands, VOTING } from './example.ts';
import { electionPage } from './find.ts';
import { observeCount } from './observe.ts';
import { openVoting } from './opening.ts';
import { resultsOf } from './results.ts';
import { countRoom } from './room.ts';
import { declareContestVoid } from './void.ts';

const because = localized('es', { es: 'Se robaron la computadora.', en: 'The computer was stolen.' });

inWorld(
  'the key of an election is lost: nothing is counted, and the voters are asked again',
  async (world) => {
    const { as, at, people } = world;
    const { electionId, contestIds } = await called(world, [{ office: 'chair' }]);
    const id = contestIds[0]!;
    await everybodySigns(world);
    const rosa = await stands(world, as.member, id, people.rosa!);
    await stands(world, as.greeter, id, people.lupe!);
    await openVoting(at(as.secretary, VOTING), electionId);
    const pageOf = async () => (await electionPage(as.member, electionId)).contests;
    const voteId = (await pageOf())[0]!.voteId!;
    await castVote(at(as.member, VOTING), { voteId, mark: { kind: 'choose', chosen: [rosa] } });
    const declare = (who: keyof typeof as) => declareContestVoid(at(as[who], COUNTING), id, because);
    await expect(declare('secretary')).rejects.toMatchObject({ code: 'decisions.can_be_counted' });
    await destroyVoteKey(voteId);
    for (const who of ['childcare', 'administrator'] as const) await observeCount(at(as[who], COUNTING), id);
    const counting = countContest(at(as.secretary, COUNTING), id, 'nopal');
    await expect(counting).rejects.toMatchObject({ code: 'decisions.key_missing' });
    expect((await countRoom(at(as.secretary, COUNTING), id)).lost).toBe(true);
    expect((await countRoom(at(as.member, COUNTING), id)).lost).toBe(false);
    await expect(declare('member')).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await expect(declare('lancasterSecretary')).rejects.toMatchObject({ code: 'elections.no_such_contest' });
    for (let time = 0; time < 2; time++) await declare('secretary');
    expect(await world.look(sql`select from contest_count union all select from winner`)).toEqual([]);
    expect(await resultsOf(as.member, id)).toMatchObject({ count: null, contest: { settledHow: 'void' } });
    const [before, again, ...others] = await pageOf();
    expect(others).toEqual([]);
    expect(again!.seedCommitment).not.toBe(before!.seedCommitment);
    expect(again!.candidates.map(({ name }) => name).sort()).toEqual(['Lupe Ortega', 'Rosa Medina']);
    await openVoting(at(as.secretary, COUNTING), electionId);
    const second = (await pageOf())[1]!;
    const own = second.candidates.find(({ name }) => name === 'Lupe Ortega')!.id;
    await castVote(at(as.member, COUNTING), {
      voteId: second.voteId!,
      mark: { kind: 'choose', chosen: [own] }
    });
    const later = '2027-03-02T21:00:00-08:00';
    await expect(countContest(at(as.secretary, later), second.id, 'maguey')).rejects.toMatchObject({
      code: 'elections.observers_missing'
    });
    for (const who of ['childcare', 'administrator'] as const)
      await observeCount(at(as[who], later), second.id);
    await countContest(at(as.secretary, later), second.id, 'maguey');
    expect((await pageOf())[1]!.winners.map(({ name }) => name)).toEqual(['Lupe Ortega']);
  }
);
