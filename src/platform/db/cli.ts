import { execFileSync } from 'node:child_process';
import { migrate } from './migrate.ts';
import { appUrlOf } from './roles.ts';

/** `node src/platform/db/cli.ts migrate|types`, with OWNER_DATABASE_URL and APP_DATABASE_PASSWORD set. */
const [command] = process.argv.slice(2);
const ownerUrl = needed('OWNER_DATABASE_URL');

if (command === 'migrate') await migrateAndSay();
else if (command === 'types') writeTypes();
else throw new Error('Say "migrate" or "types".');

async function migrateAndSay(): Promise<void> {
  const password = needed('APP_DATABASE_PASSWORD');
  for (const name of await migrate(ownerUrl, password)) console.log(`migrated ${name}`);
  console.log(JSON.stringify({ appUrl: appUrlOf(ownerUrl, password) }));
}

/** The types of the migrated database, checked in so that a changed table shows in the diff. */
function writeTypes(): void {
  const options = ['--dialect=postgres', '--camel-case', '--date-parser=string', '--numeric-parser=number'];
  const mapping = `--type-mapping=${JSON.stringify({ int8: 'number' })}`;
  const skip = ['--exclude-pattern=(public.migration|pgboss.*)', '--out-file=src/platform/db/schema.ts'];
  execFileSync('node_modules/.bin/kysely-codegen', [`--url=${ownerUrl}`, ...options, mapping, ...skip], {
    stdio: 'inherit'
  });
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}
