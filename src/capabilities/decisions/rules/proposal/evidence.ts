/** What a proposal may rest on. Findings and figures come from data; the bylaws can ask for one of these. */
export const evidenceKinds = ['finding', 'figure', 'document', 'quote'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const FROM_DATA: EvidenceKind[] = ['finding', 'figure'];

/** How many of them count when the rules ask for evidence. */
export const dataBehind = (evidence: { kind: EvidenceKind }[]): number =>
  evidence.filter(({ kind }) => FROM_DATA.includes(kind)).length;

export const conflictKinds = ['employer', 'household', 'family', 'money', 'party', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];
