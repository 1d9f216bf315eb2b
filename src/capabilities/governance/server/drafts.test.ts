import { expect } from 'vitest';
import { sql } from 'kysely';
import { inOwnWorld, inWorld, type World } from '../../../../tests/world.ts';
import { starter } from '../../../kernels/bylaws/index.ts';
import { read } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import type { Clause } from '../rules/agreement.ts';
import { adopt } from './adoption.ts';
import { draftVersion, dropDraft, redraft } from './drafts.ts';
import { rulesOn } from './rules.ts';
import { beginFromStarter } from './starter.ts';
import { inForce, versionById, versionByNumber, versionsOf } from './versions.ts';

const begin = ({ as }: World) => beginFromStarter(as.administrator, 'one_year_terms', { from: '2026-01-01' });
const twoYears = () => ({
  ...starter(),
  leadership: { ...starter().leadership, termMonths: 24, staggerMonths: 12 }
});
const how = 'Assembly of 8 December, 41 yes, 3 no, 2 abstained';
const clause: Clause = {
  number: '1',
  title: localized('es', { es: 'Llegamos', en: 'We arrive' }),
  text: localized('es', { es: 'A tiempo.' }),
  parameters: []
};

inWorld('Elena drafts two-year terms, adopts them, and from that day every check follows', async (world) => {
  const { as, events, people } = world;
  await begin(world);
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  await redraft(as.secretary, { versionId, seen: 1, parameters: twoYears() });
  const { sequence } = await adopt(as.secretary, { versionId, from: '2027-01-01', how, seen: 2 });
  const termOn = (day: string) =>
    read(as.member, async (tx) => (await rulesOn(tx, day))?.parameters.leadership.termMonths);
  expect(await termOn('2026-12-31')).toBe(12);
  expect(await termOn('2027-01-01')).toBe(24);
  expect(await events('governance.adopted')).toContainEqual(
    expect.objectContaining({
      actorId: people.elena,
      details: { versionId, kind: 'bylaws', number: 2, from: '2027-01-01' }
    })
  );
  expect(await versionByNumber(as.member, 'bylaws', 2)).toMatchObject({
    state: 'coming',
    adoptedOn: '2026-12-08',
    adoptedHow: how,
    recordSequence: sequence
  });
  expect(await versionByNumber(as.member, 'bylaws', 1)).toMatchObject({
    state: 'in_force',
    to: '2027-01-01'
  });
});

inWorld('a draft opened twice is one draft, and members do not see it', async (world) => {
  const { as } = world;
  await begin(world);
  const first = await draftVersion(as.secretary, 'bylaws');
  expect(await draftVersion(as.officer, 'bylaws')).toEqual(first);
  expect((await versionsOf(as.secretary, 'bylaws')).map(({ state }) => state)).toEqual(['draft', 'in_force']);
  expect((await versionsOf(as.member, 'bylaws')).map(({ state }) => state)).toEqual(['in_force']);
  await expect(versionById(as.member, first.id)).rejects.toMatchObject({ code: 'platform.not_found' });
});

inWorld('a text of its own kind starts empty and needs a clause before it holds', async ({ as }) => {
  const { id: versionId } = await draftVersion(as.secretary, 'meeting_agreements');
  const adoption = { versionId, from: '2026-12-08', how };
  await expect(adopt(as.secretary, adoption)).rejects.toMatchObject({ code: 'governance.no_clauses' });
  await redraft(as.secretary, {
    versionId,
    seen: 1,
    clauses: [clause],
    summary: localized('es', { es: 'Primera vez.' })
  });
  await adopt(as.secretary, adoption);
  expect(await inForce(as.member)).toMatchObject([
    { kind: 'meeting_agreements', number: 1, parameters: null, clauses: [{ number: '1' }] }
  ]);
});

inWorld('Denise saves over what Elena saved meanwhile: refused, nothing lost', async (world) => {
  const { as } = world;
  await begin(world);
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  await redraft(as.secretary, { versionId, seen: 1, clauses: [clause] });
  await expect(redraft(as.officer, { versionId, seen: 1, clauses: [] })).rejects.toMatchObject({
    code: 'governance.draft_moved'
  });
  await expect(adopt(as.officer, { versionId, from: '2027-01-01', how, seen: 1 })).rejects.toMatchObject({
    code: 'governance.draft_moved'
  });
  expect((await versionById(as.secretary, versionId)).clauses).toHaveLength(1);
});

inWorld('contradictory rules are refused with the clause named', async (world) => {
  const { as } = world;
  await begin(world);
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  const seven = { ...starter(), leadership: { ...starter().leadership, staggerMonths: 7 } };
  await expect(
    redraft({ ...as.secretary, locale: 'en' }, { versionId, seen: 1, parameters: seven })
  ).rejects.toMatchObject({
    code: 'governance.contradiction',
    details: { clause: '4.1', what: 'A term of 12 months cannot be divided into elections every 7 months' }
  });
});

inWorld(
  'what contradicted itself before does not stand in the way of mending, but never comes into force',
  async (world) => {
    const { as, look } = world;
    await begin(world);
    const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
    await look(
      sql`update agreement_version set parameters = jsonb_set(parameters, '{leadership,staggerMonths}', '7') where adopted_on is null`
    );
    await redraft(as.secretary, { versionId, seen: 1, clauses: [clause] });
    await expect(adopt(as.secretary, { versionId, from: '2027-01-01', how })).rejects.toMatchObject({
      code: 'governance.contradiction',
      details: { clause: '–' }
    });
  }
);

inWorld('rules that cannot be read, or are of a newer format, are refused', async (world) => {
  const { as } = world;
  await begin(world);
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  const save = (parameters: unknown) => redraft(as.secretary, { versionId, seen: 1, parameters });
  await expect(save({ ...starter(), version: 2 })).rejects.toMatchObject({ code: 'governance.newer_format' });
  await expect(save({ ...starter(), heldOpenDays: -1 })).rejects.toMatchObject({
    code: 'governance.unreadable',
    details: { path: 'heldOpenDays' }
  });
});

inWorld(
  'a version begins after the one before it, is adopted once, and then is not edited',
  async (world) => {
    const { as } = world;
    await begin(world);
    const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
    await expect(adopt(as.secretary, { versionId, from: '2026-01-01', how })).rejects.toMatchObject({
      code: 'governance.starts_too_early'
    });
    await adopt(as.secretary, { versionId, from: '2027-01-01', how });
    await expect(adopt(as.secretary, { versionId, from: '2028-01-01', how })).rejects.toMatchObject({
      code: 'governance.already_adopted'
    });
    await expect(redraft(as.secretary, { versionId, seen: 1, clauses: [] })).rejects.toMatchObject({
      code: 'governance.already_adopted'
    });
    await expect(dropDraft(as.secretary, versionId)).rejects.toMatchObject({
      code: 'governance.already_adopted'
    });
  }
);

inWorld('a draft that nobody wants is dropped, and its number is free again', async (world) => {
  const { as } = world;
  await begin(world);
  const { id } = await draftVersion(as.secretary, 'bylaws');
  await dropDraft(as.secretary, id);
  await expect(dropDraft(as.secretary, id)).rejects.toMatchObject({ code: 'platform.not_found' });
  const again = await draftVersion(as.secretary, 'bylaws');
  expect(await versionById(as.secretary, again.id)).toMatchObject({ number: 2 });
});

inWorld('who may not write, and who is of another community', async (world) => {
  const { as } = world;
  await begin(world);
  const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
  const deeds = [
    (who: keyof World['as']) => draftVersion(as[who], 'values'),
    (who: keyof World['as']) => redraft(as[who], { versionId, seen: 1, clauses: [] }),
    (who: keyof World['as']) => adopt(as[who], { versionId, from: '2027-01-01', how }),
    (who: keyof World['as']) => dropDraft(as[who], versionId)
  ];
  for (const [index, deed] of deeds.entries()) {
    await expect(deed('member')).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await expect(deed('stranger')).rejects.toMatchObject({ code: 'platform.not_found' });
    if (index > 0)
      await expect(deed('lancasterSecretary')).rejects.toMatchObject({ code: 'platform.not_found' });
  }
  await expect(versionById(as.lancasterSecretary, versionId)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(redraft(as.secretary, { versionId: newId(), seen: 1 })).rejects.toMatchObject({
    code: 'platform.not_found'
  });
});

inOwnWorld(
  'Elena and Denise adopt the same draft in the same second: it comes into force once',
  async (world) => {
    const { as, look } = world;
    await begin(world);
    const { id: versionId } = await draftVersion(as.secretary, 'bylaws');
    const both = await Promise.allSettled([
      adopt(as.secretary, { versionId, from: '2027-01-01', how }),
      adopt(as.officer, { versionId, from: '2027-02-01', how })
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await look(sql`select from record_entry`)).toHaveLength(2);
  }
);
