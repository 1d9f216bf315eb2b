import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { newId } from '../../../platform/ids/index.ts';
import { tie, tiesOf, untie } from './ties.ts';

inWorld('Lupe interprets for Rosa: both pages say so, each from its side', async ({ as, people, events }) => {
  await tie(as.greeter, people.lupe!, 'interprets_for', people.rosa!);
  await tie(as.greeter, people.lupe!, 'interprets_for', people.rosa!);
  expect(await tiesOf(as.greeter, people.lupe!)).toEqual([
    { kind: 'interprets_for', id: people.rosa, name: 'Rosa Medina' }
  ]);
  expect(await tiesOf(as.member, people.rosa!)).toMatchObject([{ kind: 'interpreted_by', id: people.lupe }]);
  expect(await events('people.tied')).toHaveLength(1);
});

inWorld('a household is one tie, whoever is named first, and can be taken back', async ({ as, people }) => {
  await tie(as.greeter, people.lupe!, 'same_household', people.rosa!);
  await tie(as.greeter, people.rosa!, 'same_household', people.lupe!);
  expect(await tiesOf(as.greeter, people.rosa!)).toHaveLength(1);
  await untie(as.greeter, people.rosa!, people.lupe!);
  expect(await tiesOf(as.greeter, people.lupe!)).toEqual([]);
});

inWorld('nobody is tied to themselves, to nobody, or to people elsewhere', async ({ as, people }) => {
  const to = (who: string) => tie(as.greeter, people.rosa!, 'same_household', who);
  await expect(to(people.rosa!)).rejects.toMatchObject({ code: 'people.not_yourself' });
  await expect(to(newId())).rejects.toMatchObject({ code: 'people.no_such_member' });
  await expect(to(people.ana!)).rejects.toMatchObject({ code: 'people.no_such_member' });
});

inWorld('members without the right, visitors and strangers tie nobody', async ({ as, people }) => {
  const by = (who: 'member' | 'public' | 'stranger') =>
    tie(as[who], people.rosa!, 'same_household', people.lupe!);
  await expect(by('member')).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(by('public')).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(by('stranger')).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(tiesOf(as.member, people.lupe!)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});
