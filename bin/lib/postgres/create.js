/** Makes a new database folder: in full or not at all. */
import { appendFileSync, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, run } from '../run.js';
import { refuse, say } from '../say.js';
import { secretIn } from '../secrets.js';
import { asIdentity, giveTo } from './identity.js';

export async function createDatabase(place, bin, identity) {
  say(`Creating the database in ${place.folder} …`);
  // Until the last step it has another name: a start cut short leaves nothing that looks like a database.
  const draft = `${place.folder}.new`;
  await initialize(place, draft, bin, identity);
  await mustRun(
    join(bin, 'postgres'),
    ['--single', '-D', draft, 'postgres'],
    'The database could not be created:',
    {
      ...asIdentity(identity),
      input: 'create database tequio;\n'
    }
  );
  const origin = join(draft, 'tequio-origin');
  writeFileSync(origin, `${place.origin}\n`);
  giveTo(identity, origin);
  renameSync(draft, place.folder);
}

/** Tries one way of ordering text after the other; which ones work depends on version and machine. */
async function initialize(place, draft, bin, identity) {
  const password = passwordFile(place, identity);
  const words = [];
  try {
    for (const locale of localesFor(place.major)) {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { mode: 0o700 });
      giveTo(identity, draft);
      const args = [
        '-D',
        draft,
        '-U',
        'postgres',
        '--auth=scram-sha-256',
        `--pwfile=${password}`,
        '--encoding=UTF8',
        '--data-checksums'
      ];
      const { code, output } = await run(join(bin, 'initdb'), [...args, ...locale], asIdentity(identity));
      if (code === 0) return;
      words.push(output);
    }
  } finally {
    rmSync(password);
  }
  rmSync(draft, { recursive: true, force: true });
  refuse(`The database could not be created in ${place.folder}:\n${words.join('\n')}`);
}

/**
 * Every machine shall order and compare alike: by code point, with upper and lower case for all letters.
 * Sorting for people names its collation in the query.
 */
function localesFor(major) {
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const icu = ['--locale-provider=icu', '--icu-locale=und', '--locale=C'];
  return [...(major >= 17 ? [builtin] : []), ['--locale=C.UTF-8'], icu, ['--locale=C']];
}

/** A copy that the other user can read, for the seconds that initdb takes. */
function passwordFile(place, identity) {
  const file = `${place.folder}.password`;
  rmSync(file, { force: true });
  copyFileSync(secretFileOf(place), file);
  appendFileSync(file, '\n');
  giveTo(identity, file);
  return file;
}

function secretFileOf(place) {
  const file = `${place.folder}.secret`;
  secretIn(file);
  return file;
}
