import type { Answer, Step } from '#kernels/forms';

const numbers = new WeakMap<Answer, number>();
let last = 0;

/** The same question has the same key as long as it is asked: what is typed into it stays where it is. */
export function stepKey({ kind, node, control }: Step): string {
  const number = numbers.get(node) ?? ++last;
  numbers.set(node, number);
  return `${kind} ${number} ${control.path}`;
}
