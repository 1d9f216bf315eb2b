import type { Sheet } from './sheet.ts';

export function mayBeElected<T>({ reserves, elected, hopeful, options }: Sheet<T>, place: number): boolean {
  const others = hopeful.filter((other) => other !== place);
  return reserves.fillable([...elected, place], others, options.seats - elected.length - 1);
}

/** Whether the reserved seats can be filled without these hopefuls. */
export function mayLeave<T>({ reserves, elected, hopeful, options }: Sheet<T>, places: number[]): boolean {
  const others = hopeful.filter((other) => !places.includes(other));
  return reserves.fillable(elected, others, options.seats - elected.length);
}
