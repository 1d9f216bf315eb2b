import { addressOf, pagesOf, type Page, type Session } from '../../../../kernels/forms/index.ts';

/** Pages with something to answer; a section whose questions are all hidden is no page. */
export const worthSeeing = (session: Session): Page[] =>
  pagesOf(session).filter(({ steps }) => steps.some(({ kind }) => kind === 'question' || kind === 'more'));

/** Where somebody is: by the question itself while the page is open, by its address after a reload. */
export const addressOfPage = ({ steps }: Page): string => {
  const [first] = steps;
  return first ? `${first.kind} ${addressOf(first.node)} ${first.control.path}` : '';
};

/** The page of that address; when it is not asked any more, the one that stood at its place. */
export function placeOf(pages: Page[], address: string, before: number): number {
  const found = pages.findIndex((page) => addressOfPage(page) === address);
  if (found >= 0) return found;
  return Math.max(0, Math.min(before, pages.length - 1));
}

/** How far it is, in whole percent: it never goes back when answering makes the way longer by a little. */
export const share = (at: number, all: number): number => (all ? Math.round((100 * at) / all) : 100);
