import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { sql } from '../../../../platform/db/index.ts';
import { called, everybodySigns, NAMING, stands, VOTING } from './example.ts';
import { electionPage } from './find.ts';
import { openVoting } from './opening.ts';

/** Rosa, Lupe and Marcus stand for one contest; returns their candidacies by name. */
async function three(world: World, contestId: string) {
  await everybodySigns(world);
  return {
    rosa: await stands(world, world.as.member, contestId, world.people.rosa!),
    lupe: await stands(world, world.as.greeter, contestId, world.people.lupe!),
    marcus: await stands(world, world.as.facilitator, contestId, world.people.marcus!)
  };
}

const elected = async (world: World, electionId: string) =>
  (await electionPage(world.as.member, electionId)).contests.flatMap(({ winners }) =>
    winners.map(({ name }) => name)
  );

inWorld('not more people than seats are elected without a vote', async (world) => {
  const { electionId, contestIds } = await called(world, [{}, {}, {}]);
  await three(world, contestIds[0]!);
  await openVoting(world.at(world.as.secretary, VOTING), electionId);
  await openVoting(world.at(world.as.secretary, VOTING), electionId);
  expect((await elected(world, electionId)).sort()).toEqual(['Lupe Ortega', 'Marcus Hill', 'Rosa Medina']);
  expect(await world.look(sql`select from record_entry where kind = 'elections.elected'`)).toHaveLength(1);
});

inWorld('where nobody stands nobody is elected, and voting does not open early', async (world) => {
  const { electionId } = await called(world, [{}]);
  await expect(openVoting(world.at(world.as.secretary, NAMING), electionId)).rejects.toMatchObject({
    code: 'elections.too_early'
  });
  await openVoting(world.at(world.as.secretary, VOTING), electionId);
  expect((await electionPage(world.as.member, electionId)).contests[0]!.settledHow).toBe('nobody');
});
