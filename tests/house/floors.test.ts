import { describe, expect, test } from 'vitest';
import { filesUnder, importsOf, isTest, order, rooms } from './tree.ts';

const code = ['kernels', 'platform', 'design', 'capabilities', 'routes']
  .flatMap((floor) => filesUnder(`src/${floor}`, ['.ts', '.svelte']))
  .filter((path) => !isTest(path));

/** Which floors each floor may stand on. */
const below: Record<string, string[]> = {
  kernels: ['kernels'],
  platform: ['platform', 'kernels'],
  design: ['design', 'kernels', 'platform/words', 'platform/localized'],
  capabilities: ['capabilities', 'platform', 'design', 'kernels'],
  routes: [
    'routes',
    'shell',
    'capabilities',
    'platform',
    'design',
    'kernels',
    'locale.server.ts',
    'session.server.ts'
  ]
};

const floorOf = (path: string): string => path.split('/')[1]!;
const isOn = (path: string, floor: string): boolean =>
  path === `src/${floor}` || path.startsWith(`src/${floor}/`);

test('every floor stands only on the floors below it', () => {
  const wrong = code.flatMap((path) =>
    importsOf(path)
      .filter((target) => target.startsWith('src/'))
      .filter((target) => !below[floorOf(path)]!.some((floor) => isOn(target, floor)))
      .map((target) => `${path} → ${target}`)
  );
  expect(wrong).toEqual([]);
});

test('a kernel leans on no other kernel but composition, and on nothing that knows the world', () => {
  const wrong = code
    .filter((path) => isOn(path, 'kernels'))
    .flatMap((path) => importsOf(path).map((target) => [path, target] as const))
    .filter(
      ([path, target]) =>
        target.split('/')[2] !== path.split('/')[2] && target.split('/')[2] !== 'composition'
    );
  expect(wrong).toEqual([]);
});

describe.each(rooms)('the room %s', (room) => {
  const home = `src/capabilities/${room}`;
  const inside = code.filter((path) => path.startsWith(`${home}/`));

  test('leans only on rooms before it, and enters them through their doors', () => {
    const doors = /^src\/capabilities\/([a-z]+)\/(?:index|server\/index|ui\/index)\.ts$/;
    const wrong = inside.flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith('src/capabilities/') && !target.startsWith(`${home}/`))
        .filter((target) => {
          const other = doors.exec(target)?.[1];
          return !other || order.indexOf(other) >= order.indexOf(room);
        })
        .map((target) => `${path} → ${target}`)
    );
    expect(wrong).toEqual([]);
  });

  test('has rules that see only kernels, rules, and the small change of the platform', () => {
    const smallChange = /^src\/platform\/(problem|policy|context|localized|clock|dates|ids)\//;
    const wrong = inside
      .filter((path) => path.startsWith(`${home}/rules/`))
      .flatMap((path) => importsOf(path).map((target) => ({ path, target })))
      .filter(
        ({ target }) => !isOn(target, 'kernels') && !/\/rules\//.test(target) && !smallChange.test(target)
      )
      .filter(({ target }) => !/^src\/capabilities\/[a-z]+\/index\.ts$/.test(target))
      .map(({ path, target }) => `${path} → ${target}`);
    expect(wrong).toEqual([]);
  });

  test('has a user interface that never reaches for the server', () => {
    const wrong = inside
      .filter((path) => path.startsWith(`${home}/ui/`))
      .flatMap((path) => importsOf(path).map((target) => ({ path, target })))
      .filter(({ target }) => target.includes('/server/'))
      .map(({ path, target }) => `${path} → ${target}`);
    expect(wrong).toEqual([]);
  });

  test('has a front door and a page about itself', () => {
    for (const file of ['index.ts', 'server/index.ts']) expect(inside).toContain(`${home}/${file}`);
    expect(filesUnder(home, ['README.md'])).toEqual([`${home}/README.md`]);
  });
});
