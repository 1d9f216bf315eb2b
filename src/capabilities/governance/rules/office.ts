/** Offices that most partnerships have, by the words people write for them. */
const known: Record<string, string> = {
  presidencia: 'chair',
  presidente: 'chair',
  presidenta: 'chair',
  vicepresidencia: 'vice_chair',
  copresidencia: 'co_chair',
  cochair: 'co_chair',
  secretaria: 'secretary',
  secretario: 'secretary',
  tesoreria: 'treasurer',
  tesorera: 'treasurer',
  tesorero: 'treasurer',
  facilitacion: 'facilitator',
  facilitadora: 'facilitator',
  facilitador: 'facilitator',
  orden_parlamentario: 'parliamentarian'
};

/**
 * An office as the rules name it, from what somebody typed: "Presidencia" and "Chair" are one office, and
 * so are "Co-chair" and "co chair". Others keep their own word, without its accents.
 */
export function officeFrom(typed: string): string {
  const plain = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return known[plain] ?? plain;
}
