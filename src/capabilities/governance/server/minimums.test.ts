import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { usual } from '../../people/index.ts';
import { compositionPanel } from '../../people/server/index.ts';
import { sql } from '../../../platform/db/index.ts';
import { codeInForce, minimumsInForce } from './minimums.ts';
import { beginFromStarter } from './starter.ts';

const bylaws = (change: string) => sql`
  update agreement_version v set parameters = jsonb_set(parameters, '{composition}', parameters->'composition' || ${change}::jsonb)
  from agreement a where a.community_id = v.community_id and a.id = v.agreement_id and a.kind = 'bylaws'`;

inWorld(
  'before there are bylaws the usual shares show the way, and the first code is signed',
  async ({ as }) => {
    expect(await minimumsInForce(as.lancasterGreeter)).toEqual(usual);
    expect(await codeInForce(as.lancasterGreeter)).toBe(1);
  }
);

inWorld('bylaws in force say how many, and the panel is held against them', async ({ as, look }) => {
  await beginFromStarter(as.administrator, 'one_year_terms', { conduct: 'panel' });
  await look(sql`alter table agreement_version disable trigger user`);
  await look(bylaws('{"parentOrResident": 60, "parent0to5": 30}'));
  const asked = await minimumsInForce(as.member);
  const { now } = await compositionPanel(as.member, asked);
  expect([now.parentsAndResidents.percent, now.parentsOfYoung.percent]).toEqual([60, 30]);
  expect(await codeInForce(as.member)).toBe(1);
});

inWorld('bylaws without such a rule ask for nothing, silent ones for what is usual', async ({ as, look }) => {
  await beginFromStarter(as.administrator, 'one_year_terms');
  await look(sql`alter table agreement_version disable trigger user`);
  await look(bylaws('{"parentOrResident": "none", "parent0to5": null}'));
  expect(await minimumsInForce(as.member)).toEqual({ ...usual, parentsAndResidents: 0 });
});

inWorld('a stranger is told nothing of the rules', async ({ as }) => {
  await expect(minimumsInForce(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(codeInForce(as.public)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
});
