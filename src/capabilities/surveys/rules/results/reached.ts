/** The outcomes of all tries to reach one contact. */
export type Tried = string[];

export type Asking = { members: { asked: number; answered: number } | null; tries: Tried[] };

/** Of those who were asked by name, how many answered; a way that asks nobody by name has no rate. */
export type Reached = {
  members: { asked: number; answered: number; share: number } | null;
  lists: {
    asked: number;
    answered: number;
    share: number;
    refused: number;
    /** Somebody tried, and nobody was there or the number was wrong. */
    missed: number;
    waiting: number;
  } | null;
};

export function reachedOf({ members, tries }: Asking): Reached {
  const count = (is: (tried: Tried) => boolean) => tries.filter(is).length;
  const answered = count((tried) => tried.includes('answered'));
  const refused = count((tried) => !tried.includes('answered') && tried.includes('refused'));
  const waiting = count((tried) => tried.length === 0);
  const asked = tries.length;
  return {
    members: members && members.asked > 0 ? { ...members, share: members.answered / members.asked } : null,
    lists: asked
      ? {
          asked,
          answered,
          refused,
          waiting,
          share: answered / asked,
          missed: asked - answered - refused - waiting
        }
      : null
  };
}
