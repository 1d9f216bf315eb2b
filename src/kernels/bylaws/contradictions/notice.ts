import type { Parameters } from '../parameters.ts';
import { BROWN_ACT_HOURS } from '../rules/notice.ts';
import { numberOr, when, type Contradiction } from './codes.ts';

export function notice({ notice: rule }: Parameters): Contradiction[] {
  const law = rule.openMeetings === 'brown_act' ? BROWN_ACT_HOURS : { regular: 0, special: 0 };
  const regular = numberOr(rule.regularHours, Infinity);
  const special = numberOr(rule.specialHours, Infinity);
  return [
    ...when(regular < law.regular, 'notice_shorter_than_profile', 'notice.regularHours', {
      hours: regular,
      needed: law.regular
    }),
    ...when(special < law.special, 'notice_shorter_than_profile', 'notice.specialHours', {
      hours: special,
      needed: law.special
    }),
    ...when(
      Number.isFinite(special) && special > regular,
      'special_notice_longer_than_regular',
      'notice.specialHours',
      { special, regular }
    )
  ];
}
