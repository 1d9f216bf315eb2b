import type { Sheet } from './sheet.ts';

/** Whether all of these can be elected and the reserved seats still be filled. */
export function mayBeElected<T>(sheet: Sheet<T>, places: number[]): boolean {
  const { reserves, elected, hopeful, options } = sheet;
  const others = hopeful.filter((other) => !places.includes(other));
  const left = options.seats - elected.length - places.length;
  return left >= 0 && reserves.fillable([...elected, ...places], others, left);
}

/** Whether the reserved seats can be filled without these hopefuls. */
export function mayLeave<T>(sheet: Sheet<T>, places: number[]): boolean {
  const { reserves, elected, hopeful, options } = sheet;
  const others = hopeful.filter((other) => !places.includes(other));
  return reserves.fillable(elected, others, options.seats - elected.length);
}
