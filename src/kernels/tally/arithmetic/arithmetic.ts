/** Numbers of one kind. `times` is with a whole number of papers; `part` is a·b/c rounded as the rule prescribes. */
export type Numbers<T> = {
  zero: T;
  one: T;
  /** Whether nothing is ever rounded, or so little that equal numbers stay equal. */
  isExact: boolean;
  /** The smallest step above zero; zero where numbers are exact. */
  step: T;
  whole: (n: number) => T;
  plus: (a: T, b: T) => T;
  minus: (a: T, b: T) => T;
  times: (a: T, papers: number) => T;
  /** Rounded down in the last place where numbers are not exact. */
  multiply: (a: T, b: T) => T;
  divide: (a: T, b: T) => T;
  /** Rounded up in the last place where numbers are not exact. */
  multiplyUp: (a: T, b: T) => T;
  divideUp: (a: T, b: T) => T;
  /** Below zero, zero or above, as in sorting. */
  compare: (a: T, b: T) => number;
  text: (a: T) => string;
  /** Tells numbers apart that `text` may show alike. */
  key: (a: T) => string;
};
