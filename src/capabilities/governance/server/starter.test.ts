import { expect } from 'vitest';
import { sql } from 'kysely';
import { inWorld } from '../../../../tests/world.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { assemblyOf, bodiesOf } from './bodies.ts';
import { rulesOn } from './rules.ts';
import { beginFromStarter } from './starter.ts';

inWorld(
  'Teresa begins Palmdale from one-year terms, and the rules hold from that day',
  async ({ as, people, events }) => {
    await beginFromStarter(as.administrator, 'one_year_terms', { conduct: 'panel' });
    const rules = await read(as.member, (tx) => rulesOn(tx, '2026-12-08'));
    expect(rules).toMatchObject({
      version: { number: 1 },
      parameters: { leadership: { termMonths: 12, staggerMonths: 6 } }
    });
    expect(rules!.clauseOf('composition.parent0to5')).toBe('1.2');
    expect(await bodiesOf(as.member)).toMatchObject([
      { kind: 'assembly', name: 'La alianza completa', startedOn: '2026-12-08' }
    ]);
    const adopted = (await events('governance.adopted')).map(({ actorId, details }) => [
      actorId,
      details.kind
    ]);
    const teresas = [
      [people.teresa, 'bylaws'],
      [people.teresa, 'code_of_conduct']
    ];
    expect(adopted).toHaveLength(2);
    expect(adopted).toEqual(expect.arrayContaining(teresas));
  }
);

inWorld('the day before there were no rules, and so nothing to certify by', async ({ as }) => {
  await beginFromStarter(as.administrator, 'two_year_terms');
  expect(await read(as.member, (tx) => rulesOn(tx, '2026-12-07'))).toBeNull();
});

inWorld(
  'the beginning stands in the book of decisions with the fingerprint of its text',
  async ({ as, look }) => {
    await beginFromStarter(as.administrator, 'two_year_terms');
    const entries = await look<{ kind: string; payload: string }>(
      sql`select kind, payload from record_entry`
    );
    expect(entries).toHaveLength(1);
    expect(JSON.parse(entries[0]!.payload)).toMatchObject({
      title: { es: 'Estatutos, versión 1, vigente desde el 8 de diciembre de 2026' },
      agreement: 'bylaws',
      version: 1,
      from: '2026-12-08',
      text: expect.stringMatching(/^[0-9a-f]{64}$/)
    });
  }
);

inWorld('beginning a second time is refused and leaves the rules as they are', async ({ as, events }) => {
  await beginFromStarter(as.administrator, 'one_year_terms');
  await expect(beginFromStarter(as.administrator, 'two_year_terms')).rejects.toMatchObject({
    code: 'governance.already_begun'
  });
  expect(await events('governance.body_formed')).toHaveLength(1);
  const rules = await read(as.member, (tx) => rulesOn(tx, '2026-12-08'));
  expect(rules?.parameters.leadership.termMonths).toBe(12);
});

inWorld('Palmdale has begun and Lancaster has no rules and no assembly', async ({ as }) => {
  await beginFromStarter(as.administrator, 'one_year_terms');
  expect(await read(as.lancasterSecretary, (tx) => rulesOn(tx, '2026-12-08'))).toBeNull();
  await expect(read(as.lancasterSecretary, assemblyOf)).rejects.toMatchObject({
    code: 'governance.no_assembly'
  });
});

inWorld(
  'a secretary cannot begin, a stranger sees no community, an unknown set is refused',
  async ({ as }) => {
    await expect(beginFromStarter(as.secretary, 'one_year_terms')).rejects.toMatchObject({
      code: 'platform.not_allowed'
    });
    await expect(beginFromStarter(as.stranger, 'one_year_terms')).rejects.toMatchObject({
      code: 'platform.not_found'
    });
    await expect(bodiesOf(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(beginFromStarter(as.administrator, 'three_year_terms' as never)).rejects.toMatchObject({
      code: 'governance.no_such_starter'
    });
  }
);

inWorld('rules of a newer format are refused and not guessed at', async ({ as, look }) => {
  await beginFromStarter(as.administrator, 'one_year_terms');
  await look(sql`alter table agreement_version disable trigger adopted_version_stays`);
  await look(sql`update agreement_version set parameters = jsonb_set(parameters, '{version}', '2')`);
  await look(sql`alter table agreement_version enable trigger adopted_version_stays`);
  await expect(read(as.member, (tx) => rulesOn(tx, '2026-12-08'))).rejects.toMatchObject({
    code: 'governance.newer_format'
  });
});

inWorld('nobody rewrites what was adopted, the program included', async ({ as }) => {
  await beginFromStarter(as.administrator, 'one_year_terms');
  const rewrite = transact(as.secretary, (tx) =>
    tx.db.updateTable('agreementVersion').set({ clauses: '[]' }).execute()
  );
  await expect(rewrite).rejects.toThrow('not rewritten');
});
