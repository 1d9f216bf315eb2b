export type Answer = 'waiting' | 'accepted' | 'declined' | 'withdrawn';

/** How somebody who was named has answered. */
export function answerOf(candidacy: {
  acceptedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
}): Answer {
  if (candidacy.withdrawnAt) return 'withdrawn';
  if (candidacy.declinedAt) return 'declined';
  return candidacy.acceptedAt ? 'accepted' : 'waiting';
}

/** Candidates by a shuffle that the seed of the contest gives: nobody is first for their name. */
export function inDrawnOrder<C extends { id: string }>(candidates: C[], drawn: (id: string) => string): C[] {
  return [...candidates]
    .map((candidate) => ({ candidate, key: drawn(candidate.id) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ candidate }) => candidate);
}
