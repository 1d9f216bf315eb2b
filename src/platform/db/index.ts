export { connect, openDatabase, type Database, type Mode } from './database.ts';
export { insertOnce, read, transact } from './transact.ts';
export type { DB } from './schema.ts';
export { sql, type RawBuilder } from 'kysely';
export type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
