import { hopefuls, seatsLeft, type Sheet } from './sheet.ts';

/** Hopefuls with whom the reserved seats could no longer be filled: they leave early. */
export function barred<T>(sheet: Sheet<T>): number[] {
  const all = hopefuls(sheet);
  return all.filter((place) => !mayBeElected(sheet, place, all));
}

export function mayBeElected<T>(sheet: Sheet<T>, place: number, all = hopefuls(sheet)): boolean {
  const others = all.filter((other) => other !== place);
  return sheet.reserves.fillable([...sheet.elected, place], others, seatsLeft(sheet) - 1);
}

/** Hopefuls without whom the reserved seats could no longer be filled: they cannot leave. */
export function guarded<T>(sheet: Sheet<T>): number[] {
  const all = hopefuls(sheet);
  return all.filter((place) => {
    const others = all.filter((other) => other !== place);
    return !sheet.reserves.fillable(sheet.elected, others, seatsLeft(sheet));
  });
}
