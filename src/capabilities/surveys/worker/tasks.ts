import { differences } from '../rules/instrument/differences.ts';
import { publishedAs, readyAs } from '../rules/instrument/publishing.ts';
import { readInstrument } from '../rules/instrument/reading.ts';

/** What takes long with a large instrument. */
export const tasks = { readInstrument, publishedAs, readyAs, differences };

export type Tasks = typeof tasks;
export type Asked = { id: number; task: keyof Tasks; given: unknown[] };
