/** The parameters as a form asks them: one matter per page, and the parameters it holds. */
export const parts = {
  belonging: ['composition', 'residency', 'goodStanding', 'voters'],
  meetings: ['quorum', 'heldOpenDays', 'notice'],
  critical: ['voting.critical'],
  ordinary: ['voting.ordinary'],
  procedural: ['voting.procedural'],
  bylaws: ['voting.bylaws'],
  removal: ['voting.removal'],
  ratification: ['voting.ratification'],
  leadership: ['leadership'],
  elections: ['elections'],
  committees: ['committees', 'delegation'],
  fairness: ['conflicts', 'overrideBy', 'sponsorship']
} as const satisfies Record<string, readonly string[]>;

export type Part = keyof typeof parts;

export const isPart = (name: string): name is Part => Object.hasOwn(parts, name);
