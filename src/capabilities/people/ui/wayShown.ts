/** A phone as people read it out, `(661) 555-0101`; everything else as it is kept. */
export function wayShown({ kind, value }: { kind: string; value: string }): string {
  const parts = kind === 'phone' ? /^\+1(\d{3})(\d{3})(\d{4})$/.exec(value) : null;
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : value;
}
