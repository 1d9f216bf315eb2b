import { m } from '#platform/words';
import type { Tone } from '../../../../design/types.ts';
import type { Phase } from '../../rules/election/calendar.ts';
import type { Hindrance } from '../../rules/election/eligibility.ts';
import type { Method } from '../../rules/election/method.ts';

const phases: Record<Phase, { word: () => string; tone: Tone }> = {
  coming: { word: m.elections_phase_coming, tone: 'unknown' },
  naming: { word: m.elections_phase_naming, tone: 'met' },
  named: { word: m.elections_phase_named, tone: 'unknown' },
  voting: { word: m.elections_phase_voting, tone: 'met' },
  counting: { word: m.elections_phase_counting, tone: 'unknown' },
  counted: { word: m.elections_phase_counted, tone: 'met' },
  installed: { word: m.elections_phase_installed, tone: 'none' },
  cancelled: { word: m.elections_phase_cancelled, tone: 'none' }
};
export const phaseOf = (phase: Phase): { label: string; tone: Tone } => ({
  label: phases[phase].word(),
  tone: phases[phase].tone
});

const methods: Record<Method, () => string> = {
  plurality: m.elections_method_plurality,
  block: m.elections_method_block,
  approval: m.elections_method_approval,
  instant_runoff: m.elections_method_instant_runoff,
  scottish: m.elections_method_scottish,
  meek: m.elections_method_meek
};
export const methodWord = (method: Method): string => methods[method]();

const ties = {
  runoff: m.elections_tie_runoff,
  lot: m.elections_tie_lot,
  tenure: m.elections_tie_tenure
};
export const tieWord = (tie: keyof typeof ties): string => ties[tie]();

const hindrances: Record<Hindrance, () => string> = {
  sits_already: m.elections_able_sits_already,
  stands_already: m.elections_able_stands_already
};
export const hindranceWord = (hindrance: Hindrance): string => hindrances[hindrance]();
