import { questionState, type Question } from './question.ts';

/** So long a question counts as new, in minutes. */
export const NEW_MINUTES = 10;
/** Every so-manieth line is kept for a new one. */
const EVERY = 3;

type Ranked = Pick<
  Question,
  'id' | 'thumbs' | 'shownAt' | 'heldAt' | 'joinedTo' | 'answeringAt' | 'answeredAt'
>;

/**
 * The order on every screen: what is being answered; then by thumbs, of equals the older first. Every third line
 * is kept for a question that is new, the newest first, so that one asked late is read before it is too late.
 */
export function inOrder<Q extends Ranked>(questions: Q[], now: Date): Q[] {
  const answering = questions.filter((one) => questionState(one) === 'answering').sort(byThumbs);
  const ranked = questions.filter((one) => questionState(one) === 'shown').sort(byThumbs);
  const fresh = ranked.filter(({ shownAt }) => isNew(shownAt!, now)).sort(byNewest);
  return [...answering, ...interleaved(ranked, fresh)];
}

function interleaved<Q extends Ranked>(ranked: Q[], fresh: Q[]): Q[] {
  const [placed, ordered] = [new Set<string>(), [] as Q[]];
  const nextOf = (list: Q[]) => list.find(({ id }) => !placed.has(id));
  while (ordered.length < ranked.length) {
    const kept = (ordered.length + 1) % EVERY === 0;
    const next = ((kept && nextOf(fresh)) || nextOf(ranked))!;
    placed.add(next.id);
    ordered.push(next);
  }
  return ordered;
}

export const isNew = (shownAt: Date, now: Date): boolean =>
  now.getTime() - shownAt.getTime() < NEW_MINUTES * 60_000;

const byThumbs = (a: Ranked, b: Ranked): number =>
  b.thumbs - a.thumbs || a.shownAt!.getTime() - b.shownAt!.getTime() || (a.id < b.id ? -1 : 1);

const byNewest = (a: Ranked, b: Ranked): number => b.shownAt!.getTime() - a.shownAt!.getTime();
