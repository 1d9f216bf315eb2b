import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { addWay, sayConsent } from '../../people/server/index.ts';
import { another, begun, yes } from '../tests/vote.ts';
import { opened as discussed } from '../tests/proposal.ts';
import { castVote, sendDecisionDigest } from './index.ts';

const SITE = 'https://tequio.example';
const words = { question: localized('es', { es: '¿Abrimos los sábados?', en: 'Do we open on Saturdays?' }) };

const post = ({ look }: World) =>
  look<{ address: string; subject: string; body: string }>(
    sql`select address, subject, body from post order by address`
  );

/** Lupe and Marcus said yes to mail; Rosa did not. */
async function mailed({ as, people, look }: World): Promise<void> {
  for (const key of ['lupe', 'marcus']) {
    await addWay(as.secretary, people[key]!, { kind: 'email', value: `${key}@example.org` });
    await sayConsent(as.secretary, people[key]!, { channel: 'email', given: true, how: 'in_person' });
  }
  await look(sql`delete from post`);
}

inWorld(
  'one letter a week says what waits, each in their language, and not to who has answered',
  async (world) => {
    const { as, at } = world;
    await begun(world);
    await mailed(world);
    const voteId = await another(world, { words, closesAt: new Date('2026-12-13T20:00:00-08:00') });
    const past = await another(world, { words, closesAt: new Date('2026-12-09T20:00:00-08:00') });
    const thursday = at(as.system, '2026-12-10T09:00:00-08:00');
    for (let time = 0; time < 2; time++) await sendDecisionDigest(thursday, SITE);
    const [lupe, marcus, ...others] = await post(world);
    expect(others).toEqual([]);
    expect(lupe).toMatchObject({ address: 'lupe@example.org', subject: 'Votaciones que le esperan: 1' });
    expect(lupe!.body).toContain('¿Abrimos los sábados? (hasta');
    expect(lupe!.body).toContain(`${SITE}/palmdale/votes/${voteId}`);
    expect(lupe!.body).not.toContain(past);
    expect(marcus!.body).toContain('Do we open on Saturdays?');
    await world.look(sql`delete from post`);
    await castVote(as.greeter, { voteId, mark: yes });
    await castVote(as.facilitator, { voteId, mark: yes });
    expect(await sendDecisionDigest(at(as.system, '2026-12-17T09:00:00-08:00'), SITE)).toBe(0);
    expect(await post(world)).toEqual([]);
  }
);

inWorld(
  'a week in which proposals came up has a letter about them, and only the program writes it',
  async (world) => {
    await mailed(world);
    const id = await discussed(world);
    await expect(sendDecisionDigest(world.as.secretary, SITE)).rejects.toMatchObject({
      code: 'platform.not_allowed'
    });
    expect(await sendDecisionDigest(world.as.system, SITE)).toBe(2);
    const [lupe] = await post(world);
    expect(lupe).toMatchObject({ subject: 'Propuestas nuevas de esta semana' });
    expect(lupe!.body).toContain(`${SITE}/palmdale/decisions/${id}`);
  }
);
