import { expect } from 'vitest';
import { inWorld } from '#tests/world';
import { sql } from '../../../../platform/db/index.ts';
import { FLOOD } from '../../rules/flood.ts';
import { assembly } from '../../tests/charter.ts';
import { ratified } from '../../tests/ratified.ts';
import { sendHeldCodes, signOnQueue } from '../index.ts';

const [HONEST, BOTS, PLACES] = [2_500, 47_500, 40];

/** Everybody asked within the same minute; a bot is one of very many from its place, an honest person the first. */
const everybodyAsks = (communityId: string, charterId: string) => sql`
  insert into sign_on_request (community_id, id, charter_id, turn, channel, address, language, contact_hash, wants, asked_at)
  select ${communityId}, gen_random_uuid(), ${charterId}, turn, 'email', address, 'es', sha256(address::bytea), '{}',
         '2026-12-08T20:00:00Z'::timestamptz + n * interval '1 millisecond'
    from (select n, 1 + n / ${PLACES} as turn, 'bot' || n || '@flood.example' as address from generate_series(0, ${BOTS - 1}::int) n
          union all
          select ${BOTS} + n, 1, 'vecina' || n || '@example.org' from generate_series(0, ${HONEST - 1}::int) n) asked`;

inWorld(
  'of 50,000 who ask at once the 2,500 honest ones get their codes first, and none is lost',
  async (world) => {
    const { as, look, communities } = world;
    const { id } = await ratified(world, await assembly(world));
    await look(everybodyAsks(communities.palmdale!.id, id));
    expect(await signOnQueue(as.secretary, id)).toEqual({ held: HONEST + BOTS, sent: 0 });
    const began = as.system.clock().getTime();
    let quarters = 0;
    const waiting = async () => {
      const [row] = await look<{ many: number }>(
        sql`select count(*)::int as many from sign_on_request where address like 'vecina%' and sent_at is null`
      );
      return row!.many;
    };
    while ((await waiting()) && quarters < 20) {
      quarters++;
      const later = new Date(began + quarters * (FLOOD.minutes + 1) * 60_000);
      await sendHeldCodes({ ...as.system, clock: () => later }, 'http://localhost');
    }
    expect(quarters).toBe(Math.ceil((HONEST + PLACES) / FLOOD.budget));
    const [bots] = await look<{ many: number }>(
      sql`select count(*)::int as many from sign_on_request where address like 'bot%' and sent_at is not null`
    );
    expect(bots!.many).toBeLessThanOrEqual(quarters * FLOOD.budget - HONEST);
    expect((await signOnQueue(as.secretary, id)).held).toBe(HONEST + BOTS - quarters * FLOOD.budget);
  }
);
