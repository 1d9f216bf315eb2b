import type { IconName } from '../../../design/types.ts';
import type { Need } from '../rules/venue.ts';
import { m } from '#platform/words';

const words: Record<Need, { word: () => string; icon?: IconName; hint?: () => string }> = {
  step_free: { word: m.places_need_step_free, icon: 'accessibility', hint: m.places_need_step_free_hint },
  parking: { word: m.places_need_parking },
  transit: { word: m.places_need_transit, icon: 'bus' },
  heating: { word: m.places_need_heating },
  cooling: { word: m.places_need_cooling },
  free: { word: m.places_need_free, icon: 'hand-coins' },
  neighborhood_house: {
    word: m.places_need_neighborhood_house,
    icon: 'house',
    hint: m.places_need_neighborhood_house_hint
  }
};

export const needWord = (need: Need): string => words[need].word();
export const needIcon = (need: Need): IconName | undefined => words[need].icon;
export const needHint = (need: Need): string | undefined => words[need].hint?.();
