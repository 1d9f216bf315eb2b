import { expect } from 'vitest';
import { demoPeople, signInAsDemo } from '../../src/capabilities/accounts/server/index.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { sql, transact } from '../../src/platform/db/index.ts';
import { actions as demoActions, load as demo } from '../../src/routes/demo/+page.server.ts';
import { load as outbox } from '../../src/routes/outbox/+page.server.ts';
import { inWorld } from '../world.ts';

/** As much of a request as these pages look at. */
const asked = (context: Context, form: Record<string, string> = {}): never =>
  ({
    locals: { context, demo: false },
    request: new Request('http://localhost/demo', { method: 'POST', body: new URLSearchParams(form) }),
    url: new URL('http://localhost/demo')
  }) as never;

inWorld('the program cannot make itself a demonstration', async ({ as }) => {
  const deeds = [
    sql`insert into demo_region values (now(), '[]')`,
    sql`update demo_region set people = '[]'`,
    sql`delete from demo_region`,
    sql`truncate demo_region`,
    sql`drop table demo_region`,
    sql`alter table demo_region add column mine text`
  ];
  for (const deed of deeds)
    await expect(transact(as.system, (tx) => deed.execute(tx.db))).rejects.toThrow(
      /permission denied|must be owner/
    );
});

inWorld('where no demonstration was loaded nobody is anybody by one click', async ({ as }) => {
  expect(await demoPeople(as.public)).toEqual([]);
  await expect(signInAsDemo(as.public, 'teresa', '')).rejects.toMatchObject({ status: 404 });
});

inWorld('there the pages of the demonstration do not exist', async ({ as }) => {
  await expect((async () => demo(asked(as.public)))()).rejects.toMatchObject({ status: 404 });
  await expect((async () => outbox(asked(as.administrator)))()).rejects.toMatchObject({ status: 404 });
  expect(await demoActions.default!(asked(as.public, { person: 'teresa' }))).toMatchObject({ status: 404 });
});

inWorld('the owner of the database can load one', async ({ as, look }) => {
  const accountId = as.member.actor.kind === 'account' ? as.member.actor.accountId : '';
  const people = [{ key: 'rosa', name: 'Rosa Medina', role: 'member', community: 'palmdale', accountId }];
  await look(sql`insert into demo_region values (now(), ${JSON.stringify(people)})`);
  expect(await demoPeople(as.public)).toEqual([{ ...people[0], language: 'es' }]);
  expect(await signInAsDemo(as.public, 'rosa', '')).toMatchObject({ community: 'palmdale', shared: false });
});
