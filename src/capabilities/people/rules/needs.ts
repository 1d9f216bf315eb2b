/** What makes coming possible. Coarse on purpose: enough to arrange it, too little to tell on anybody. */
export const needs = ['interpretation', 'asl', 'wheelchair', 'childcare', 'ride', 'food'] as const;
export type NeedKind = (typeof needs)[number];

export const childAges = ['0_1', '2_3', '4_5', '6_12'] as const;
export const foods = ['nuts', 'milk', 'gluten', 'eggs', 'seafood', 'vegetarian', 'other'] as const;

/** The details that a need may carry; none for the rest. Interpretation carries a language (`es`, `mix`). */
export function fits(kind: NeedKind, detail: string | null): boolean {
  if (kind === 'interpretation') return detail !== null && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(detail);
  if (kind === 'childcare') return (childAges as readonly (string | null)[]).includes(detail);
  if (kind === 'food') return (foods as readonly (string | null)[]).includes(detail);
  return detail === null;
}
