import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { register, type Newcomer } from './register.ts';

const carmen = (given: Partial<Newcomer> = {}): Newcomer => ({
  id: newId(),
  name: 'Carmen Solís',
  language: 'es',
  category: 'parent_0_5',
  ...given
});

inWorld(
  'Lupe registers Carmen twice by a double tap, and she is there once',
  async ({ as, people, events }) => {
    const newcomer = carmen({ contact: '(661) 555-0199', consents: true });
    await register(as.greeter, newcomer);
    await register(as.greeter, newcomer);
    const registered = (await events('people.registered')).filter(
      ({ details }) => details.memberId === newcomer.id
    );
    expect(registered).toMatchObject([{ actorId: people.lupe }]);
  }
);

inWorld('her phone is kept in one form, and her yes with who took it', async ({ as, people, look }) => {
  const newcomer = carmen({ contact: '(661) 555-0199', consents: true });
  await register(as.greeter, newcomer);
  expect(
    await look(sql`select kind, value, safe_to_text from member_contact where member_id = ${newcomer.id}`)
  ).toEqual([{ kind: 'phone', value: '+16615550199', safeToText: true }]);
  expect(
    await look(sql`select channel, given, taken_by, wording from consent where member_id = ${newcomer.id}`)
  ).toEqual([{ channel: 'text', given: true, takenBy: people.lupe, wording: 1 }]);
});

inWorld('no contact, or "through Maria", is an answer', async ({ as, look }) => {
  const [without, through] = [carmen(), carmen({ way: { kind: 'through', value: 'Maria, her sister' } })];
  await register(as.greeter, without);
  await register(as.greeter, through);
  expect(
    await look(
      sql`select member_id, value from member_contact where member_id in (${without.id}, ${through.id})`
    )
  ).toEqual([{ memberId: through.id, value: 'Maria, her sister' }]);
});

inWorld('a phone number that is none is refused, and nothing is half-written', async ({ as, look }) => {
  const newcomer = carmen({ contact: '555-01' });
  await expect(register(as.greeter, newcomer)).rejects.toMatchObject({ code: 'people.contact_unclear' });
  expect(await look(sql`select id from member where id = ${newcomer.id}`)).toEqual([]);
});

inWorld('Rosa holds no role that registers people, and a stranger finds no community', async ({ as }) => {
  await expect(register(as.member, carmen())).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(register(as.stranger, carmen())).rejects.toMatchObject({ code: 'platform.not_found' });
});
