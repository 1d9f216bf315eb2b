import type { Code } from './codes.ts';
import type { Said } from './parameters.ts';

export type Status = 'met' | 'not_met' | 'not_applicable' | 'cannot_tell';

/** What one rule found. Words are made from `code`, `status` and `numbers` elsewhere. */
export type Finding = {
  code: Code;
  status: Status;
  /** What was compared: people, hours, days, cents, percent, by name. */
  numbers: Record<string, number>;
  /** The parameter it stems from, such as `quorum.assembly`; the agreement maps it to a clause. */
  path: string;
  /** Where it cannot be told: what is not known, as `parameters.…` or `facts.…`. */
  missing?: string[];
};

export type Numbers = Record<string, number>;

export function judged(code: Code, path: string, met: boolean, numbers: Numbers = {}): Finding {
  return { code, status: met ? 'met' : 'not_met', numbers, path };
}

export function noRule(code: Code, path: string, numbers: Numbers = {}): Finding {
  return { code, status: 'not_applicable', numbers, path };
}

export function cannotTell(code: Code, path: string, missing: string[], numbers: Numbers = {}): Finding {
  return { code, status: 'cannot_tell', numbers, path, missing };
}

/** Judges a rule where the bylaws have one: none is not applicable, silence cannot be judged. */
export function whereSaid<T>(code: Code, path: string, said: Said<T>, judge: (rule: T) => Finding): Finding {
  if (said === 'none') return noRule(code, path);
  if (said === null) return cannotTell(code, path, [`parameters.${path}`]);
  return judge(said);
}

/** Judges a number against a least value, where both are known. */
export function atLeast(
  code: Code,
  path: string,
  needed: Said<number>,
  fact: { name: string; value: number | null }
): Finding {
  return whereSaid(code, path, needed, (least) =>
    fact.value === null
      ? cannotTell(code, path, [`facts.${fact.name}`], { needed: least })
      : judged(code, path, fact.value >= least, { needed: least, found: fact.value })
  );
}
