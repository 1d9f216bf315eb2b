import type { Definition } from '../../../../kernels/forms/index.ts';
import { isSilent } from './edit/kinds.ts';
import { spotsIn } from './tree.ts';

const HIDDEN = new Set(['calculate', 'hidden', 'start', 'end', 'today', 'audit', 'deviceid', 'username']);

/** How many questions people are asked at most. */
export const countQuestions = ({ items }: Definition): number =>
  [...spotsIn(items)].filter(
    ({ item }) => item.kind === 'question' && !isSilent(item.type) && !HIDDEN.has(item.type)
  ).length;
