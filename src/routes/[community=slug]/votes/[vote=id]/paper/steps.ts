import { m } from '#platform/words';

export const steps = ['print', 'hand', 'read', 'sheet'] as const;
export type Step = (typeof steps)[number];

export const stepWord: Record<Step, () => string> = {
  print: m.decisions_paper_step_print,
  hand: m.decisions_paper_step_hand,
  read: m.decisions_paper_step_read,
  sheet: m.decisions_paper_step_sheet
};

type Desk = { open: boolean; issued: number; handed: number; keeps: boolean; reads: boolean };

/** What this reader can do with paper now, in the order of the evening. */
export const stepsFor = ({ open, issued, keeps, reads }: Desk): Step[] =>
  steps.filter((step) => {
    if (step === 'print') return keeps && open;
    if (!issued) return false;
    if (step === 'hand') return keeps && open;
    return step === 'read' ? reads : true;
  });

/** Where somebody begins who asked for nothing: with what was not done yet. */
export function stepNow(asked: string | null, may: Step[], { handed }: Desk): Step | null {
  const found = may.find((step) => step === asked);
  if (found) return found;
  return (may.includes('hand') && !handed ? may.find((step) => step === 'hand') : may.at(0)) ?? null;
}
