import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../bin/lib/paths.js';
import { commandLineOf, isAlive } from '../../bin/lib/processes.js';
import { sleep } from '../../bin/lib/run.js';
import { appUrlOf } from '../../src/platform/db/roles.ts';

/** The whole house as `npm start` runs it, in a folder of its own: program, and private database that waits for the disk. */
export type House = {
  url: string;
  folder: string;
  /** Milliseconds from the command to the address. */
  took: number;
  ownerUrl: string;
  appUrl: string;
  /** The process that answers requests. */
  programId: number;
  /** Every process of the database that runs now. */
  databaseIds(): number[];
  /** Ends program and database together, in the middle of whatever they do. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

/** A folder that the database's user can pass through. */
export function newFolder(): string {
  const folder = mkdtempSync(join(process.env.TEQUIO_TMP ?? tmpdir(), 'tequio-load-'));
  chmodSync(folder, 0o711);
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/**
 * Opens a house for a measurement and closes it; the command fails when `work` finds a promise broken. With DATA_DIR
 * it is the house of that folder, which stays, so that the demo region is not told each time.
 */
export async function withHouse(work: (house: House) => Promise<boolean>): Promise<void> {
  const kept = process.env.DATA_DIR;
  const folder = kept ?? newFolder();
  try {
    const house = await openHouse(folder);
    process.exitCode = (await work(house).finally(house.close)) ? 0 : 1;
  } finally {
    if (!kept) removeFolder(folder);
  }
}

/** Starts it, or starts it again on the same folder. Without PORT it takes a free one. */
export async function openHouse(
  folder: string,
  env: Record<string, string> = {},
  project = root
): Promise<House> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(project, 'bin/start')], {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: process.env.PORT ?? '0', DATA_DIR: folder, ...env }
  });
  const url = await readyAt(child);
  const took = performance.now() - began;
  const database = databaseIn(folder);
  const ownerUrl = `postgres://postgres:${database.password}@127.0.0.1:${database.port}/tequio`;
  return {
    ...{ url, folder, took, ownerUrl },
    appUrl: appUrlOf(ownerUrl, readFileSync(join(folder, 'secrets/app-password'), 'utf8').trim()),
    programId: programOf(child.pid!),
    databaseIds: () => [database.id, ...childrenOf(database.id)],
    kill: () => killAll([-child.pid!, database.id, ...childrenOf(database.id)]),
    close: () => stop(child)
  };
}

function readyAt(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    const hear = (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-20_000);
      const ready = /Tequio is ready: (\S+)/.exec(said);
      if (ready) done(ready[1]!.replace('localhost', '127.0.0.1'));
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (code) => fail(new Error(`The house did not open (${code}):\n${said}`)));
  });
}

/** Only the server in our own folder: its process, port and password. */
function databaseIn(folder: string): { id: number; port: number; password: string } {
  const name = readdirSync(folder).find((entry) => /^pg\d+$/.test(entry));
  if (!name) throw new Error(`The database does not lie in ${folder}: its user cannot reach that folder.`);
  const [id, , , port] = readFileSync(join(folder, name, 'postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number);
  return { id: id!, port: port!, password: readFileSync(join(folder, `${name}.secret`), 'utf8').trim() };
}

/** The command's children are the program and the database's first process. */
function programOf(id: number): number {
  const program = childrenOf(id).find((child) => commandLineOf(child).includes('serve.js'));
  if (!program) throw new Error('The program does not run.');
  return program;
}

const childrenOf = (id: number): number[] =>
  readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

async function killAll(ids: number[]): Promise<void> {
  for (const id of ids) sendTo(id, 'SIGKILL');
  while (ids.some((id) => isAlive(Math.abs(id)))) await sleep(5);
}

/** A worker may have ended by itself a moment ago. */
function sendTo(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

/** One question to the database as its owner, who sees every community. */
export async function ask<Row extends pg.QueryResultRow>(
  { ownerUrl }: Pick<House, 'ownerUrl'>,
  question: string,
  values: unknown[] = []
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(question, values)).rows;
  } finally {
    await client.end();
  }
}
