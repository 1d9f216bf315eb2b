import type { Contact } from './contact.ts';

/** As much of a contact as its owner needs to know it again, and nobody else can use: `••• 0101`, `r•••@example.org`. */
export function masked({ kind, value }: Contact): string {
  if (kind === 'phone') return `••• ${value.slice(-4)}`;
  const at = value.lastIndexOf('@');
  return `${value.slice(0, 1)}•••${value.slice(at)}`;
}
