/**
 * How many children one adult watches over, by age.
 * @see California Code of Regulations, Title 22, §§ 101216.3, 101416.5, 101516.5: the strictest that binds a
 * licensed center; an evening of childcare takes the same care.
 */
const RATIOS = [
  { under: 2, children: 4 },
  { under: 3, children: 6 },
  { under: 6, children: 12 },
  { under: 18, children: 14 }
] as const;

/** Nobody is alone with children. */
const LEAST_ADULTS = 2;

/** The least number that 4, 6, 12 and 14 divide: shares of an adult add up in whole numbers. */
const WHOLE = 84;

/** Adults that must be in the room with children of these ages, in years. */
export function adultsNeeded(ages: number[]): number {
  if (!ages.length) return 0;
  const shares = ages.reduce((sum, age) => sum + WHOLE / childrenPerAdult(age), 0);
  return Math.max(LEAST_ADULTS, Math.ceil(shares / WHOLE));
}

const childrenPerAdult = (age: number): number => RATIOS.find(({ under }) => age < under)?.children ?? 14;

/** After so many days the sheet is erased. */
export const CHILDCARE_DAYS = 30;
