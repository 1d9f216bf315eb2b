import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/platform/context/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import type { World } from '../world.ts';
import { inWorld } from '../world.ts';
import { accounts } from './guards/accounts.ts';
import { charters } from './guards/charters.ts';
import { decisions } from './guards/decisions.ts';
import { elections } from './guards/elections.ts';
import type { Guard, Guards } from './guards/guard.ts';
import { governance } from './guards/governance.ts';
import { meetings } from './guards/meetings.ts';
import { people } from './guards/people.ts';
import { places } from './guards/places.ts';
import { record } from './guards/record.ts';
import { sensemaking } from './guards/sensemaking.ts';
import { surveys } from './guards/surveys.ts';
import { rooms } from './tree.ts';

const guardsOf: Record<string, Guards> = {
  accounts,
  charters,
  decisions,
  elections,
  governance,
  meetings,
  people,
  places,
  record,
  sensemaking,
  surveys
};

test('every room says who may call what', () => {
  expect(Object.keys(guardsOf).sort()).toEqual([...rooms].sort());
});

describe.each(Object.entries(guardsOf))('the door of %s', (_, guards) => {
  const { door, guarded = {}, byRole = [], members = [], free } = guards;

  test('has a guard, or a reason to have none, at every function that takes a context', () => {
    const functions = Object.entries(door).filter(([, value]) => typeof value === 'function');
    const asked = functions.filter(([, value]) => takesContext(value as () => unknown)).map(([name]) => name);
    const known = [...Object.keys(guarded), ...byRole, ...members, ...Object.keys(free)];
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !(name in door))).toEqual([]);
  });

  for (const [name, guard] of Object.entries(guarded)) describe(name, () => tryAsEverybody(guard));

  for (const name of [...byRole, ...members])
    inWorld(`${name} asks who is acting before it looks at anything`, async ({ as }) => {
      const call = door[name] as (context: Context, ...rest: string[]) => Promise<unknown>;
      const answer = (who: keyof World['as']) =>
        outcome(async () => call(as[who], newId(), newId(), newId()));
      expect(await answer('stranger')).toMatch(/not_found|no_such/);
      expect(await answer('public')).toBe('platform.sign_in_first');
      if (byRole.includes(name)) expect(await answer('member')).toBe('platform.not_allowed');
    });
});

function tryAsEverybody({ prepare, by, lacking = 'member', elsewhere, open, again }: Guard): void {
  const refuses = (who: keyof World['as'], code: string | RegExp) => async (world: World) => {
    const call = await prepare(world);
    const answer = await outcome(() => call(world.as[who]));
    expect(answer).toMatch(code);
  };
  inWorld('works for those who may', async (world) => {
    const call = await prepare(world);
    expect(await outcome(() => call(world.as[by]))).toBe('done');
  });
  inWorld('twice is harmless, or says so', async (world) => {
    const call = await prepare(world);
    await call(world.as[by]);
    expect(await outcome(() => call(world.as[by]))).toBe(again ?? 'done');
  });
  if (!open) inWorld('tells a stranger that there is nothing', refuses('stranger', /not_found/));
  if (!open) inWorld('asks the public to sign in', refuses('public', /sign_in_first/));
  if (lacking) inWorld('refuses a member without the right', refuses(lacking, /not_allowed/));
  if (elsewhere)
    inWorld('knows nothing of it in another community', refuses(elsewhere, /not_found|no_such|unknown/));
}

/** `done`, or the code of the problem. What is no problem is a fault, and thrown. */
async function outcome(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return 'done';
  } catch (error) {
    const { code, status } = error as { code?: string; status?: number };
    if (!code || !status) throw error;
    return code;
  }
}

const takesContext = (value: () => unknown): boolean =>
  /^(?:async )?(?:function\*? ?\w*)?\s*\(?\s*\{?\s*(context|actor)\b/.test(
    value.toString().replace(/^async function\*/, 'function*')
  );
