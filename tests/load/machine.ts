import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { House } from './house.ts';

const TICKS = 100;

/** The memory that a process holds now, and held at most since it began, in MB. */
export function memoryOf(id: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? NaN);
  return { now: kilobytes('VmRSS') / 1024, most: kilobytes('VmHWM') / 1024 };
}

/** Seconds the processors worked for a process until now. */
export function processorOf(id: number): number {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Says how much of the machine others took meanwhile: a figure measured beside strangers is worth less. */
export function busy(house: Pick<House, 'programId' | 'databaseIds'>): () => string {
  const [began, all, mine] = [performance.now(), allWork(), ourWork(house)];
  return () => {
    const total = ((performance.now() - began) / 1000) * cpus().length;
    const others = Math.max(0, allWork() - all - (ourWork(house) - mine));
    return `Meanwhile other programs took ${Math.round((100 * others) / total)} % of the ${cpus().length} processors.`;
  };
}

function allWork(): number {
  const [, user, nice, system, , , interrupts, soft] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .split(/\s+/)
    .map(Number);
  return (user! + nice! + system! + interrupts! + soft!) / TICKS;
}

/** The same for every process of the database together. */
export const processorOfDatabase = (house: Pick<House, 'databaseIds'>): number =>
  house.databaseIds().reduce((sum, id) => sum + workOf(id), 0);

const ourWork = (house: Pick<House, 'programId' | 'databaseIds'>): number =>
  [process.pid, house.programId, ...house.databaseIds()].reduce((sum, id) => sum + workOf(id), 0);

/** A worker of the database that ended takes its count with it; few do. */
function workOf(id: number): number {
  try {
    return processorOf(id);
  } catch {
    return 0;
  }
}
