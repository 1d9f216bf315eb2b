/** How two people belong together. A household goes both ways; an interpreter speaks for the other. */
export const tieKinds = ['interprets_for', 'same_household'] as const;
export type TieKind = (typeof tieKinds)[number];

/** As it reads on the page of one of them: `interpreted_by` is `interprets_for` seen from the other side. */
export type TieSeen = { kind: TieKind | 'interpreted_by'; id: string; name: string };

export const seenFrom = (kind: TieKind, outgoing: boolean): TieSeen['kind'] =>
  kind === 'interprets_for' && !outgoing ? 'interpreted_by' : kind;
