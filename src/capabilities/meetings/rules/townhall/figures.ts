import { protect, usual, type Settings } from '../../../../kernels/disclosure/index.ts';

/** People by one question: where they come from, which language they speak. */
export type Group = { answer: string; people: number };
export type ToldGroup = { answer: string; people: number | null };

export type Counted = {
  registered: number;
  came: number;
  online: number;
  homes: Group[];
  languages: Group[];
  seats: number;
  asked: number;
  shown: number;
  answered: number;
  thumbs: number;
};

/** As it may be told to anybody: of small groups nothing, not even by what is left when the others are known. */
export type Figures = Omit<Counted, 'homes' | 'languages' | 'online'> & {
  online: number | null;
  homes: ToldGroup[] | null;
  languages: ToldGroup[] | null;
};

export function figuresFrom(counted: Counted, settings: Settings = usual): Figures {
  const told = (groups: Group[]) =>
    counted.came < settings.threshold ? null : protectedOf(groups, settings);
  const { came, online } = counted;
  const ways = told([
    { answer: 'in_person', people: came - online },
    { answer: 'online', people: online }
  ]);
  return {
    ...counted,
    online: ways?.find(({ answer }) => answer === 'online')?.people ?? null,
    homes: told(counted.homes),
    languages: told(counted.languages)
  };
}

function protectedOf(groups: Group[], settings: Settings): ToldGroup[] {
  const table = {
    rows: groups.map(({ answer }) => answer),
    cols: ['people'],
    counts: groups.map(({ people }) => [people])
  };
  const { rows, cells } = protect(table, { rows: [], cols: [] }, [], settings);
  return rows.map((answer, row) => ({ answer, people: cells[row]![0]! }));
}
