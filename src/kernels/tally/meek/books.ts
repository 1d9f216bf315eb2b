import type { Numbers } from '../arithmetic/arithmetic.ts';
import { exact } from '../arithmetic/exact.ts';
import { fixed } from '../arithmetic/fixed.ts';
import { guarded } from '../arithmetic/guarded.ts';
import type { Options } from '../options.ts';
import type { Papers } from '../read/papers.ts';
import type { Count } from '../result.ts';
import { countMeek } from './count.ts';
import { general, reference } from './rule.ts';

/** Counts by the book and in the numbers that the options name. */
export function countByMeek(papers: Papers, options: Options): Count {
  const kind = options.arithmetic ?? { kind: 'fixed', places: 9 };
  if (kind.kind === 'exact') return inNumbers(exact, papers, options, false);
  if (kind.kind === 'guarded') return inNumbers(guarded(kind.places, kind.guard), papers, options, false);
  return inNumbers(fixed(kind.places), papers, options, true);
}

function inNumbers<T>(numbers: Numbers<T>, papers: Papers, options: Options, inexact: boolean): Count {
  const omega = numbers.divide(numbers.one, numbers.whole(10 ** (options.omega ?? 6)));
  const book = options.book ?? (inexact ? 'reference' : 'general');
  return countMeek((book === 'reference' ? reference : general)(numbers, omega), papers, options);
}
