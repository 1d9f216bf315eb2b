import { m } from '#platform/words';
import type { Category } from '../../../../kernels/bylaws/index.ts';
import type { Mode } from '../../rules/vote/counted.ts';

export const modeWords: Record<Mode, () => string> = {
  hands: m.decisions_mode_hands,
  phone: m.decisions_mode_phone,
  call: m.decisions_mode_call,
  kiosk: m.decisions_mode_kiosk,
  paper: m.decisions_mode_paper
};

export const colorWords: Record<Category, () => string> = {
  parent_0_5: m.decisions_color_parent_0_5,
  parent_6_plus: m.decisions_color_parent_6_plus,
  resident: m.decisions_color_resident,
  stakeholder: m.decisions_color_stakeholder,
  undisclosed: m.decisions_color_undisclosed
};
