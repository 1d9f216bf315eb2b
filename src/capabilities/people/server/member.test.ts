import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { nameInRecord, namesFor } from '../../record/server/index.ts';
import { comeOrGo, correct } from './correct.ts';
import { describeMyself, myDescription } from './description.ts';
import { member } from './member.ts';
import { erase, everythingAbout } from './mine.ts';
import { closeNeed, needsTogether, openNeed } from './needs.ts';
import { addWay, reachable, removeWay, sayConsent } from './reach.ts';
import { rollTally } from './roll.ts';
import { searchMembers } from './search.ts';
import { liftSuspension, signCode, standingOf, suspendUntil } from './standing.ts';
import { eraseWhatIsOver } from './terms.ts';

const rosa = {
  name: 'Rosa Médina',
  pronunciation: null,
  language: 'es',
  category: 'parent_0_5' as const,
  organization: 'Escuela Juniper',
  organizationRole: 'voluntaria',
  neighborhood: null,
  bestHours: 'después de las 5',
  adults: 2,
  births: ['2022-03-01']
};
const nothing = { race: [], ownWords: null, gender: null, ageBand: null, disability: null, tenure: null };
const onDay = (day: string) => ({ day, noon: `${day}T12:00:00-08:00` });

inWorld(
  'contacts are shown to greeters and to herself, needs to those who arrange them',
  async ({ as, people }) => {
    await openNeed(as.member, people.rosa!, { kind: 'interpretation', detail: 'es' });
    expect(await member(as.member, people.rosa!)).toMatchObject({
      needs: [{ kind: 'interpretation' }],
      contacts: [{ kind: 'phone' }]
    });
    expect(await member(as.officer, people.rosa!)).toMatchObject({
      needs: null,
      contacts: [{ kind: 'phone' }]
    });
    expect(await member(as.facilitator, people.rosa!)).toMatchObject({
      needs: null,
      contacts: null,
      consents: null
    });
    expect(await needsTogether(as.greeter, [people.rosa!, people.lupe!])).toEqual([
      { kind: 'interpretation', detail: 'es', people: 1 }
    ]);
  }
);

inWorld(
  'Rosa corrects her name and is found by it; her organization is made once',
  async ({ as, people }) => {
    await correct(as.member, people.rosa!, rosa);
    await correct(as.greeter, people.rosa!, { ...rosa, organization: 'escuela juniper' });
    expect(await member(as.member, people.rosa!)).toMatchObject({
      organization: 'Escuela Juniper',
      adults: 2,
      births: ['2022-03-01']
    });
    expect((await searchMembers(as.greeter, { query: 'médina' })).total).toBe(1);
  }
);

inWorld('a child of next year, or of forty years ago, is not written down', async ({ as, people }) => {
  for (const births of [['2027-01-01'], ['1986-01-01']])
    await expect(correct(as.member, people.rosa!, { ...rosa, births })).rejects.toMatchObject({
      code: 'people.birth_month'
    });
  expect((await member(as.member, people.rosa!)).births).toEqual([]);
});

inWorld('no message goes out without a yes, and a no ends it', async ({ as, people, at }) => {
  const reach = () => read(as.system, (tx) => reachable(tx, 'text', [people.rosa!]));
  await addWay(as.member, people.rosa!, { kind: 'phone', value: '661 555 0177', safeToText: true });
  expect(await reach()).toEqual([]);
  await sayConsent(as.greeter, people.rosa!, { channel: 'text', given: true, how: 'in_person' });
  expect(await reach()).toMatchObject([{ address: '+16615550177' }]);
  await sayConsent(at(as.member, '2026-12-09T12:00:00-08:00'), people.rosa!, {
    channel: 'text',
    given: false,
    how: 'in_person'
  });
  expect(await reach()).toEqual([]);
});

inWorld('a phone taken off no longer signs in as her', async ({ as, people, look }) => {
  const [phone] = (await member(as.member, people.rosa!)).contacts!;
  await removeWay(as.greeter, people.rosa!, phone!.id);
  const left = sql`select 1 from contact_claim where member_id = ${people.rosa} union all select 1 from account_member where member_id = ${people.rosa}`;
  expect(await look(left)).toEqual([]);
});

inWorld('taking off her own phone, Rosa does not lock herself out', async ({ as, people, look }) => {
  const [phone] = (await member(as.member, people.rosa!)).contacts!;
  await removeWay(as.member, people.rosa!, phone!.id);
  expect(await look(sql`select 1 from contact_claim where member_id = ${people.rosa}`)).toEqual([]);
  expect(await look(sql`select 1 from account_member where member_id = ${people.rosa}`)).toHaveLength(1);
});

inWorld('paused, back, and gone', async ({ as, people }) => {
  const total = () => read(as.system, async (tx) => (await rollTally(tx, '2026-12-08')).total);
  await comeOrGo(as.greeter, people.samuel!, 'pause');
  expect(await total()).toBe(6);
  await comeOrGo(as.greeter, people.samuel!, 'return');
  expect(await total()).toBe(7);
  await comeOrGo(as.greeter, people.samuel!, 'leave');
  expect(await total()).toBe(6);
});

inWorld('standing: unsigned, signed, suspended until a day, lifted', async ({ as, people, at }) => {
  const of = async (day = '2026-12-08') =>
    (await read(as.system, (tx) => standingOf(tx, [people.rosa!], day))).get(people.rosa!);
  expect(await of()).toEqual({ state: 'code_not_signed' });
  await signCode(as.member, people.rosa!, 1);
  await signCode(as.member, people.rosa!, 1);
  expect(await of()).toEqual({ state: 'in_standing' });
  await suspendUntil(as.officer, people.rosa!, '2027-03-08');
  expect(await of()).toEqual({ state: 'suspended', until: '2027-03-08' });
  expect(await of('2027-03-08')).toEqual({ state: 'in_standing' });
  await expect(suspendUntil(as.officer, people.rosa!, null)).rejects.toMatchObject({
    code: 'people.suspended_already'
  });
  await liftSuspension(at(as.officer, '2026-12-20T12:00:00-08:00'), people.rosa!);
  expect(await of('2026-12-20')).toEqual({ state: 'in_standing' });
});

inWorld(
  'how Rosa describes herself is read by nobody else, not even by raw query',
  async ({ as, people }) => {
    await describeMyself(as.member, { ...nothing, race: ['latino'], gender: 'woman' });
    expect(await myDescription(as.member)).toMatchObject({ race: ['latino'], gender: 'woman' });
    const seen = (who: typeof as.member) =>
      read(
        who,
        async (tx) => (await tx.db.selectFrom('selfDescription').select('memberId').execute()).length
      );
    expect([await seen(as.member), await seen(as.administrator), await seen(as.system)]).toEqual([1, 0, 0]);
    await describeMyself(as.member, nothing);
    expect(await myDescription(as.member)).toBeNull();
    expect(people.rosa).toBeDefined();
  }
);

inWorld(
  'Rosa takes along everything, her description included; an administrator does not get that',
  async ({ as, people }) => {
    await describeMyself(as.member, { ...nothing, tenure: '5_9' });
    expect(await everythingAbout(as.member, people.rosa!)).toMatchObject({
      name: 'Rosa Medina',
      description: { tenure: '5_9' }
    });
    expect(await everythingAbout(as.administrator, people.rosa!)).toMatchObject({ description: null });
  }
);

inWorld('erased, Rosa is "a member" in the past and nowhere in the present', async ({ as, people, look }) => {
  await correct(as.member, people.rosa!, rosa);
  await describeMyself(as.member, { ...nothing, gender: 'woman' });
  await erase(as.member, people.rosa!);
  const tally = (day: string) => read(as.system, async (tx) => (await rollTally(tx, day)).total);
  expect([await tally('2026-12-07'), await tally('2026-12-08')]).toEqual([7, 6]);
  expect((await searchMembers(as.greeter, { query: 'rosa' })).total).toBe(0);
  const left = await look(sql`
    select (select count(*) from member_contact where member_id = ${people.rosa})
      + (select count(*) from child where member_id = ${people.rosa}) + (select count(*) from self_description)
      + (select count(*) from account_member where member_id = ${people.rosa})
      + (select count(*) from member where name like '%Rosa%' and id = ${people.rosa}) as left`);
  expect(left).toEqual([{ left: 0 }]);
  await expect(member(as.greeter, people.rosa!)).rejects.toMatchObject({ code: 'people.no_such_member' });
});

inWorld('a closed need is gone after ninety days, and not before', async ({ as, people, at, look }) => {
  await openNeed(as.member, people.rosa!, { kind: 'ride', detail: null });
  await openNeed(as.member, people.rosa!, { kind: 'ride', detail: null });
  const [need] = (await member(as.member, people.rosa!)).needs!;
  await closeNeed(as.member, people.rosa!, need!.id);
  const left = async (day: string) => {
    await eraseWhatIsOver(at(as.system, onDay(day).noon));
    return (await look(sql`select id from access_need`)).length;
  };
  expect([await left('2027-03-07'), await left('2027-03-08')]).toEqual([1, 0]);
});

inWorld('a need with a detail that says too much is refused', async ({ as, people }) => {
  const told = { kind: 'food' as const, detail: 'diabetes since 2019' };
  await expect(openNeed(as.member, people.rosa!, told)).rejects.toMatchObject({ code: 'platform.bad_input' });
});

inWorld('two years after she left, her name goes by itself', async ({ as, people, at, look }) => {
  await comeOrGo(as.greeter, people.rosa!, 'leave');
  await eraseWhatIsOver(at(as.system, '2026-12-10T12:00:00-08:00'));
  expect(await look(sql`select id from member_contact where member_id = ${people.rosa}`)).toEqual([]);
  await eraseWhatIsOver(at(as.system, '2028-12-09T12:00:00-08:00'));
  expect(await look(sql`select name from member where id = ${people.rosa}`)).toEqual([
    { name: 'Miembro · Member' }
  ]);
});

inWorld(
  'erased, Denise’s name can no longer be opened in the record, and that of her namesake can',
  async (world) => {
    const { as, people } = world;
    const [hers, another] = await transact(as.secretary, async (tx) => [
      await nameInRecord(tx, 'Denise Walker', people.denise),
      await nameInRecord(tx, 'Denise Walker', people.elena)
    ]);
    await erase(as.administrator, people.denise!);
    const names = await namesFor(as.member, [hers!, another!]);
    expect([names.get(hers!), names.get(another!)]).toEqual([undefined, 'Denise Walker']);
  }
);
