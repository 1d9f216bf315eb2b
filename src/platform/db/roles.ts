import pg from 'pg';

const ALREADY_THERE = '42710';

/**
 * Two roles: `tequio_owner` owns every table and cannot sign in; `tequio_app` signs in and owns nothing,
 * so row-level security binds it.
 */
export async function ensureRoles(client: pg.Client, appPassword: string): Promise<void> {
  await createRole(client, 'tequio_owner', 'nologin nosuperuser');
  await createRole(client, 'tequio_app', 'login nosuperuser nobypassrls');
  await client.query(`alter role tequio_app password ${client.escapeLiteral(appPassword)}`);
  await client.query('grant tequio_owner to current_user');
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(rows[0]!.name);
  await client.query(`grant create, connect, temporary on database ${database} to tequio_owner`);
  await client.query(`grant connect on database ${database} to tequio_app`);
  await client.query('grant all on schema public to tequio_owner');
  await client.query('grant usage on schema public to tequio_app');
}

async function createRole(client: pg.Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount) return;
  // Two set-ups may run at once against one server; the second finds the role made.
  await client.query(`create role ${name} ${options}`).catch((error: pg.DatabaseError) => {
    if (error.code !== ALREADY_THERE) throw error;
  });
}

/** The address of the restricted role, from the owner's. */
export function appUrlOf(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl);
  url.username = 'tequio_app';
  url.password = appPassword;
  return url.href;
}

/** The program refuses to start with more power than it needs: the second wall would be paper. */
export async function refuseTooMuchPower(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ strong: boolean }>(
      `select rolsuper or rolbypassrls or exists (select from pg_tables where tableowner = current_user) as strong
         from pg_roles where rolname = current_user`
    );
    if (rows[0]?.strong)
      throw new Error('The program must connect as a role that owns no table and obeys row-level security.');
  } finally {
    await client.end();
  }
}
