import type { Page, Session } from '#kernels/forms';
import { addressOfPage, worthSeeing } from '../../rules/answering/walk.ts';

const isSame = (one: Page | undefined, other: Page | undefined): boolean =>
  one?.steps[0]?.node === other?.steps[0]?.node && one?.steps[0]?.control === other?.steps[0]?.control;

/** The pages asked now, and the one that is open: it stays open while others come and go around it. */
export function openPages(session: Session, address: string) {
  const first = worthSeeing(session);
  let all = $state.raw(first);
  let at = $state(Math.max(0, first.map(addressOfPage).indexOf(address)));

  function refresh(): void {
    const here = all[at];
    all = worthSeeing(session);
    const found = all.findIndex((page) => isSame(page, here));
    at = found >= 0 ? found : Math.max(0, Math.min(at, all.length - 1));
  }
  return {
    refresh,
    turnTo: (index: number) => void (at = Math.max(0, index)),
    get all() {
      return all;
    },
    get at() {
      return at;
    },
    get page() {
      return all[at];
    }
  };
}
