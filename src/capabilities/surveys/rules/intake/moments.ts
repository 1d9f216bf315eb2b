import { elementsOf, textOf, type Element } from '../../../../kernels/forms/index.ts';
import type { Plan } from './plan.ts';

/** When answers were given, by the phone's own clock: milliseconds, and the minutes its time is ahead of UTC. */
export type Moment = { epoch: number; offset: number };

/** By the hour of the end, else of the beginning; null where a form asks for neither. */
export function momentOf({ root, start, end }: Plan, answers: Element): Moment | null {
  for (const path of [end, start]) {
    const text = path ? saidAt(answers, path.slice(root.length + 1)) : '';
    const epoch = Date.parse(text);
    if (text && Number.isFinite(epoch)) return { epoch, offset: aheadIn(text) };
  }
  return null;
}

/** From the hours of the client itself: they may be wrong, but wrong alike at both ends. */
export function secondsOf({ root, start, end }: Plan, answers: Element): number | null {
  if (!start || !end) return null;
  const [from, to] = [start, end].map((path) => Date.parse(saidAt(answers, path.slice(root.length + 1))));
  const seconds = Math.round((to! - from!) / 1000);
  return seconds >= 0 && seconds < 2 ** 31 ? seconds : null;
}

function aheadIn(text: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function saidAt(root: Element, key: string): string {
  let here: Element | undefined = root;
  for (const name of key.split('/')) here = here && elementsOf(here, name)[0];
  return here ? textOf(here).trim() : '';
}
