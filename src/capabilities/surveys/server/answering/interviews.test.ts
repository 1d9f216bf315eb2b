import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { newAnonymousId, newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { openedSurvey } from '../../tests/survey.ts';
import {
  assignmentsOf,
  endAssignment,
  giveIncentive,
  incentivesOf,
  interviewersOf,
  logTry,
  makeAssignment,
  modeOf,
  workOf,
  type NewAssignment
} from '../index.ts';

/** Elena gives Lupe three families to call. */
async function given({ as, people }: World, change: Partial<NewAssignment> = {}) {
  const { surveyId } = await openedSurvey(as.secretary, household());
  const assignment: NewAssignment = {
    id: newId(),
    surveyId,
    interviewerId: people.lupe!,
    name: 'Avenida R',
    mode: 'call',
    target: 3,
    contacts: ['Ana', 'Beto', 'Carla'].map((name, at) => ({ number: at + 1, name, way: '661 555 0101' })),
    ...change
  };
  await makeAssignment(as.secretary, assignment);
  return { surveyId, assignment };
}
const trying = (assignmentId: string, contact: number | null = 1) => ({
  ...{ id: newAnonymousId(), assignmentId, contact, outcome: 'no_answer' as const, callBackAt: null }
});
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code }: { code: string }) => code
  );

inWorld('Lupe takes her list along, and every try counts, also the one that failed', async (world) => {
  const { as } = world;
  const { surveyId, assignment } = await given(world);
  const attempt = trying(assignment.id);
  await logTry(as.greeter, attempt);
  await logTry(as.greeter, attempt);
  const later = new Date('2026-12-09T18:00:00Z');
  await logTry(as.greeter, { ...trying(assignment.id, 2), outcome: 'call_back', callBackAt: later });
  const work = await workOf(as.greeter, assignment.id);
  expect(work.contacts.map(({ name }) => name)).toEqual(['Ana', 'Beto', 'Carla']);
  expect(work.tries.map(({ outcome, day }) => [outcome, day])).toEqual([
    ['no_answer', '2026-12-08'],
    ['call_back', '2026-12-08']
  ]);
  expect(await assignmentsOf(as.secretary, surveyId)).toMatchObject([
    { name: 'Avenida R', interviewer: 'Lupe Ortega', contacts: 3, tries: 2, answered: 0 }
  ]);
});

inWorld('a try says which day and no hour, and leaves no event', async (world) => {
  const { as, look } = world;
  const { assignment } = await given(world);
  await logTry(as.greeter, { ...trying(assignment.id), outcome: 'answered' });
  const [row] = await look<Record<string, unknown>>(sql`select * from survey_attempt`);
  expect(Object.keys(row!).sort()).toEqual(
    ['assignmentId', 'callBackAt', 'communityId', 'contact', 'day', 'id', 'outcome'].sort()
  );
  expect(await world.events('surveys.tried')).toEqual([]);
});

inWorld(
  'a list is seen by whom it was given to and by those who give it, and by nobody else',
  async (world) => {
    const { as } = world;
    const { surveyId, assignment } = await given(world);
    const sees = (context: Context) => codeOf(workOf(context, assignment.id));
    expect(await sees(as.greeter)).toBe('done');
    expect(await sees(as.secretary)).toBe('done');
    expect(await sees(as.member)).toBe('platform.not_allowed');
    expect(await sees(as.public)).toBe('platform.sign_in_first');
    expect(await sees(as.lancasterGreeter)).toBe('surveys.no_such_assignment');
    expect(await codeOf(modeOf(as.greeter, newId(), assignment.id))).toBe('surveys.no_such_assignment');
    expect(await codeOf(logTry(as.lancasterGreeter, trying(assignment.id)))).toBe(
      'surveys.no_such_assignment'
    );
    expect(await codeOf(logTry(as.greeter, trying(assignment.id, 9)))).toBe('surveys.no_such_contact');
    await endAssignment(as.secretary, assignment.id);
    await expect(workOf(as.greeter, assignment.id)).rejects.toMatchObject({
      code: 'surveys.no_such_assignment'
    });
    expect(await assignmentsOf(as.secretary, surveyId)).toEqual([]);
  }
);

inWorld('only somebody who may ask can be given a list; the same one twice is one', async (world) => {
  const { as, people } = world;
  const { surveyId, assignment } = await given(world);
  await makeAssignment(as.secretary, assignment);
  expect(await assignmentsOf(as.secretary, surveyId)).toHaveLength(1);
  const refused = makeAssignment(as.secretary, { ...assignment, id: newId(), interviewerId: people.rosa! });
  expect(await codeOf(refused)).toBe('surveys.not_an_interviewer');
  expect((await interviewersOf(as.secretary)).map(({ name }) => name)).toContain('Lupe Ortega');
});

inWorld('a card is handed over once, with its day, and nothing says to whom', async (world) => {
  const { as, look } = world;
  const { surveyId } = await openedSurvey(as.secretary, household());
  const card = { id: newAnonymousId(), surveyId, kind: 'gift_card' as const, cents: 2000, serial: 'A-17' };
  await giveIncentive(as.greeter, card);
  await giveIncentive(as.greeter, card);
  expect(await codeOf(giveIncentive(as.greeter, { ...card, id: newAnonymousId() }))).toBe(
    'surveys.card_given'
  );
  expect(await incentivesOf(as.secretary, surveyId)).toMatchObject([
    { day: '2026-12-08', cents: 2000, serial: 'A-17', givenBy: 'Lupe Ortega' }
  ]);
  expect(await incentivesOf(as.secretary, surveyId)).toHaveLength(1);
  const [row] = await look<Record<string, unknown>>(sql`select * from survey_incentive`);
  expect(Object.keys(row!).filter((name) => /response|contact|member|at$/.test(name))).toEqual([]);
  expect(await codeOf(giveIncentive(as.member, { ...card, id: newAnonymousId(), serial: null }))).toBe(
    'platform.not_allowed'
  );
});
