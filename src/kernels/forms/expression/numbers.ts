import { each } from './texts.ts';
import { toNumber, type Here, type Value } from './world.ts';

type Work = (values: Value[], here: Here) => Value;

const on =
  (work: (...numbers: number[]) => number): Work =>
  (values) =>
    work(...values.map(toNumber));

/** Empty answers are left out: the smallest of what has been said. */
const said = (values: Value[]): number[] => each(values).filter(Boolean).map(toNumber);

export const NUMBERS: Record<string, Work> = {
  number: ([value = '']) => toNumber(value),
  int: on((value = NaN) => Math.trunc(value)),
  round: on((value = NaN, digits = 0) => rounded(value, Math.trunc(digits))),
  floor: on((value = NaN) => Math.floor(value)),
  ceiling: on((value = NaN) => Math.ceil(value)),
  abs: on((value = NaN) => Math.abs(value)),
  pow: on((base = NaN, power = NaN) => base ** power),
  sqrt: on((value = NaN) => Math.sqrt(value)),
  exp: on((value = NaN) => Math.exp(value)),
  exp10: on((value = NaN) => 10 ** value),
  log: on((value = NaN) => Math.log(value)),
  log10: on((value = NaN) => Math.log10(value)),
  sin: on((value = NaN) => Math.sin(value)),
  cos: on((value = NaN) => Math.cos(value)),
  tan: on((value = NaN) => Math.tan(value)),
  asin: on((value = NaN) => Math.asin(value)),
  acos: on((value = NaN) => Math.acos(value)),
  atan: on((value = NaN) => Math.atan(value)),
  atan2: on((one = NaN, other = NaN) => Math.atan2(one, other)),
  pi: () => Math.PI,
  sum: (values) => said(values).reduce((all, value) => all + value, 0),
  min: (values) => smallest(said(values)),
  max: (values) => -smallest(said(values).map((value) => -value)),
  random: (_, { world }) => world.random()
};

const smallest = (values: number[]): number =>
  values.length ? values.reduce((one, other) => (other < one || Number.isNaN(other) ? other : one)) : NaN;

/** Half away from zero for a number of digits, half up for none, as ODK does. */
function rounded(value: number, digits: number): number {
  if (!digits || !Number.isFinite(value)) return Math.round(value);
  const factor = 10 ** Math.abs(digits);
  if (!Number.isFinite(factor)) return value;
  const scaled = digits > 0 ? Number((Math.abs(value) * factor).toPrecision(15)) : Math.abs(value) / factor;
  const whole = Math.round(scaled) * Math.sign(value);
  return digits > 0 ? whole / factor : whole * factor;
}
