import type { Localized } from '../../../../platform/localized/index.ts';

/** Work that takes so many hands for so long. `taken` is how many have said they will. */
export type Shift = {
  id: string;
  task: Localized;
  startsAt: Date;
  endsAt: Date;
  wanted: number;
  taken: number;
};

export const stillWanted = ({ wanted, taken }: Pick<Shift, 'wanted' | 'taken'>): number =>
  Math.max(0, wanted - taken);
