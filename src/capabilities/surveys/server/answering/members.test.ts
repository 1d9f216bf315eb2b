import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { asSystem } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { answersXml, openedSurvey } from '../../tests/survey.ts';
import {
  asBearer,
  hasAnswered,
  noteAnswered,
  personalKeys,
  personalLinks,
  questionsOf,
  receiveAnswers,
  toAnswer
} from '../index.ts';

const forMembers = { audience: 'members' } as const;

inWorld('before the first question a phone learns what it is about, and the languages', async ({ as }) => {
  const { surveyId, versionId } = await openedSurvey(as.secretary, household());
  expect(await toAnswer(as.public, surveyId)).toMatchObject({
    versionId,
    phase: 'opened',
    language: 'English (en)',
    languages: ['English (en)', 'Español (es)']
  });
  expect((await questionsOf(as.public, surveyId, versionId)).controls.length).toBeGreaterThan(5);
});

inWorld('Rosa’s own link lets her answer a survey for members, and nobody can make one up', async (world) => {
  const { as, people } = world;
  const { surveyId } = await openedSurvey(as.secretary, household(), forMembers);
  const keys = await personalKeys(as.secretary, surveyId, [people.rosa!]);
  const key = keys.get(people.rosa!)!;
  expect(await personalLinks(as.secretary, surveyId)).toContainEqual({ name: 'Rosa Medina', key });
  const rosa = asBearer(as.public, surveyId, key);
  expect((await toAnswer(rosa, surveyId)).audience).toBe('members');
  const forged = (one: string) => () => asBearer(as.public, surveyId, one);
  expect(forged(key.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')))).toThrow(/link_unknown/);
  expect(forged('')).toThrow(/link_unknown/);
  // For this survey, in this community, and for no other.
  expect(() => asBearer(as.public, newAnonymousId(), key)).toThrow(/link_unknown/);
  expect(() => asBearer({ ...as.public, community: world.communities.lancaster! }, surveyId, key)).toThrow(
    /link_unknown/
  );
});

inWorld('that Rosa answered is noted once, with the day, and nothing joins it to answers', async (world) => {
  const { as, look } = world;
  const { surveyId, version } = await openedSurvey(as.secretary, household(), forMembers);
  expect(await hasAnswered(as.member, surveyId)).toBe(false);
  const xml = answersXml(version, `uuid:${newAnonymousId()}`);
  await receiveAnswers(asSystem(as.member), { surveyId, xml, mode: 'member' });
  await noteAnswered(as.member, surveyId);
  await noteAnswered(as.member, surveyId);
  expect(await hasAnswered(as.member, surveyId)).toBe(true);
  expect(await hasAnswered(as.greeter, surveyId)).toBe(false);
  const names = (await personalLinks(as.secretary, surveyId)).map(({ name }) => name);
  expect(names).toContain('Lupe Ortega');
  expect(names).not.toContain('Rosa Medina');
  const [noted] = await look<Record<string, unknown>>(sql`select * from survey_answered`);
  expect(Object.keys(noted!).sort()).toEqual(['communityId', 'day', 'memberId', 'surveyId']);
  const [answer] = await look<{ collectorId: string | null }>(sql`select * from response`);
  expect(answer!.collectorId).toBeNull();
  expect(JSON.stringify(answer)).not.toContain(world.people.rosa);
  const [{ count }] = (await look<{ count: number }>(
    sql`select count(*)::int as count from event where details::text like ${`%${surveyId}%`} and actor_id = ${world.people.rosa}`
  )) as [{ count: number }];
  expect(count).toBe(0);
});

inWorld('the public is asked who it is before anything is noted', async ({ as }) => {
  const { surveyId } = await openedSurvey(as.secretary, household());
  await expect(noteAnswered(as.public, surveyId)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(noteAnswered(as.lancasterGreeter, surveyId)).rejects.toMatchObject({
    code: 'surveys.no_such_survey'
  });
});
