import type { Cell, Said } from './workbook.ts';

export type Cells = Record<string, Cell>;

/** What a cell says in one piece; of a translated cell, its first language. */
export function plainOf(cell: Cell | undefined): string | undefined {
  if (cell === undefined || typeof cell === 'string') return cell;
  return Object.values(cell)
    .map(plainOf)
    .find((text) => text !== undefined);
}

/** A cell, or one level of languages under it; what is deeper was no language. */
export function saidOf(cell: Cell | undefined): Said | undefined {
  if (cell === undefined || typeof cell === 'string') return cell;
  const said = Object.entries(cell).flatMap(([language, text]) =>
    typeof text === 'string' ? [[language, text] as const] : []
  );
  return said.length ? Object.fromEntries(said) : undefined;
}

export const group = (cells: Cells, name: string): Cells => {
  const cell = cells[name];
  return typeof cell === 'object' ? cell : {};
};

/** Only columns that have something in them, each as it was said. */
export const saidIn = (cells: Cells): Record<string, Said> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) => {
      const said = saidOf(cell);
      return said === undefined ? [] : [[key, said] as const];
    })
  );

export const plainIn = (cells: Cells): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) => (typeof cell === 'string' ? [[key, cell] as const] : []))
  );

const TRUTHS: Record<string, boolean> = {
  yes: true,
  true: true,
  'true()': true,
  no: false,
  false: false,
  'false()': false
};

/** What people write for yes and no; null for anything else, which may be a condition. */
export const truthOf = (text: string): boolean | null => {
  const spelled = [
    text.toLowerCase(),
    text.toUpperCase(),
    text[0]?.toUpperCase() + text.slice(1).toLowerCase()
  ];
  return spelled.includes(text) ? (TRUTHS[text.toLowerCase()] ?? null) : null;
};
