import type { Item } from './definition.ts';
import { refuse, type Findings } from './findings.ts';

const PLAIN_LOOKS = new Set(['vertical', 'no-ticks']);

/** A range has a start, an end and a step that fit together; ticks and a placeholder lie on its steps. */
export function rangeParameters(item: Item, findings: Findings): void {
  const at = { sheet: 'survey', row: item.row, column: 'parameters' };
  const wrong = (parameter: string) => refuse(findings, 'parameter.invalid', at, { parameter });
  const given: Record<string, string> = (item.parameters = {
    start: '1',
    end: '10',
    step: '1',
    ...item.parameters
  });
  const ticks = ['tick_interval', 'placeholder', 'tick_labelset'].filter((key) => given[key] !== undefined);
  const looks = (item.control.appearance ?? '').split(/\s+/).filter(Boolean);
  if (ticks.length && !looks.every((look) => PLAIN_LOOKS.has(look))) return wrong(ticks[0]!);
  const numeric = ['start', 'end', 'step', 'tick_interval', 'placeholder'].filter((key) => given[key]);
  const notNumber = numeric.find((key) => !Number.isFinite(Number(given[key])));
  if (notNumber) return wrong(notNumber);
  const misfit = misfitOf(given);
  if (misfit) return wrong(misfit);
  if (numeric.some((key) => given[key]!.includes('.'))) item.bind.type = 'decimal';
}

function misfitOf(given: Record<string, string>): string | null {
  const { start, end, step } = {
    start: Number(given.start),
    end: Number(given.end),
    step: Number(given.step)
  };
  const span = Math.abs(end - start);
  if (step === 0 || Math.abs(step) > span) return 'step';
  const tick = given.tick_interval === undefined ? null : Number(given.tick_interval);
  if (tick !== null && (tick === 0 || Math.abs(tick) > span || !isMultiple(tick, step)))
    return 'tick_interval';
  if (given.placeholder === undefined) return null;
  const held = Number(given.placeholder);
  return isBetween(held, start, end) && isMultiple(held - start, step) ? null : 'placeholder';
}

/** Decimal steps such as 0.1 must not fail by a rounding. */
export const isMultiple = (value: number, step: number): boolean => {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
};

export const isBetween = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

/** The names of a tick's labels are numbers on the scale; without ticks only its two ends are named. */
export function checkTickLabels(item: Item, names: string[] | null, findings: Findings): void {
  const given = item.parameters;
  if (given.tick_labelset === undefined) return;
  const at = { sheet: 'survey', row: item.row, column: 'parameters' };
  if (!names || !fits(names, given, item.control.appearance ?? ''))
    refuse(findings, 'parameter.invalid', at, { parameter: 'tick_labelset' });
}

function fits(names: string[], given: Record<string, string>, look: string): boolean {
  const values = names.map(Number);
  const [start, end] = [Number(given.start), Number(given.end)];
  if (values.some((value) => !Number.isFinite(value) || !isBetween(value, start, end))) return false;
  if (look.includes('no-ticks'))
    return new Set(names).size <= 2 && values.every((value) => value === start || value === end);
  const step = Number(given.tick_interval ?? given.step);
  return values.every((value) => isMultiple(value - start, step));
}
