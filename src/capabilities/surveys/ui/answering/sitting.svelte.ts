import {
  addRound,
  answer,
  failingOf,
  failings,
  removeRound,
  speak,
  type Answer,
  type Failing,
  type Session,
  type Step
} from '#kernels/forms';
import { addressOfPage, share } from '../../rules/answering/walk.ts';
import { openPages } from './pages.svelte.ts';

export type Sitting = ReturnType<typeof openSitting>;

/**
 * One person answering, page by page; `whole` where all pages are seen at once. `changed` is called after everything
 * that is to be kept.
 */
export function openSitting(session: Session, address: string, changed: () => void, whole = false) {
  const pages = openPages(session, address);
  let tick = $state(0);
  let told = $state(false);
  let ended = $state(pages.all.length === 0);

  function refresh(): void {
    pages.refresh();
    tick++;
  }
  /** A page with one question stays as it is while it is answered; what follows from it is seen on going on. */
  function put(node: Answer, value: string): void {
    answer(session, node, value);
    if (whole || (pages.page?.steps.length ?? 0) > 1) refresh();
    else tick++;
    changed();
  }
  function next(): boolean {
    refresh();
    told = faultsOn(session, pages.page?.steps ?? []).length > 0;
    if (told) return false;
    if (pages.at >= pages.all.length - 1) ended = true;
    else pages.turnTo(pages.at + 1);
    changed();
    return true;
  }
  function back(): void {
    told = false;
    refresh();
    if (ended) ended = false;
    else pages.turnTo(pages.at - 1);
    changed();
  }
  function goTo(node: Answer): void {
    refresh();
    pages.turnTo(pages.all.findIndex(({ steps }) => steps.some((step) => step.node === node)));
    [ended, told] = [false, true];
  }
  function more({ node, control }: Step): void {
    if (!addRound(session, node, control.path)) return;
    refresh();
    const isNew = lastRound(node, control.path);
    if (!whole) pages.turnTo(pages.all.findIndex(({ steps, around }) => [...around, ...steps].some(isNew)));
    changed();
  }
  function less(round: Answer): void {
    if (removeRound(session, round)) refresh();
    changed();
  }
  function language(name: string): void {
    speak(session, name);
    tick++;
    changed();
  }
  return {
    ...{ session, put, next, back, goTo, more, less, language },
    /** Read by whatever shows an answer: it grows with every change. */
    get tick() {
      return tick;
    },
    get now() {
      const of = pages.all.length;
      const place = { at: pages.at + 1, of, share: ended ? 100 : share(pages.at, of) };
      return { page: pages.page, pages: pages.all, progress: place, ended };
    },
    get faults() {
      return (void tick, told ? faultsOn(session, pages.page?.steps ?? []) : []);
    },
    get failings() {
      return (void tick, failings(session));
    },
    get address() {
      return ended || !pages.page ? '' : addressOfPage(pages.page);
    }
  };
}

const faultsOn = (session: Session, steps: Step[]): Failing[] =>
  steps.flatMap(({ kind, node }) => (kind === 'question' ? (failingOf(session, node) ?? []) : []));

/** Whether a step is the last round of a repeat inside a section: where a new one begins. */
function lastRound(section: Answer, path: string): (step: Step) => boolean {
  const last = section.children.filter((child) => child.path === path).at(-1);
  return ({ kind, node }) => kind === 'round' && node === last;
}
