/** One window at a time writes a draft. */
export type Hold = { release: () => void };

const nameOf = (draft: string): string => `tequio-draft-${draft}`;

/**
 * Holds a draft for this window until it is closed, killed or released; null when another window has it. With
 * `evenSo` it is taken over, and the other window is told through its `lost`. A browser without locks lets
 * everybody in: the revision of the draft still keeps windows apart.
 */
export function hold(draft: string, lost: () => void, evenSo = false): Promise<Hold | null> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve({ release: () => undefined });
  return new Promise((done) => {
    let release = (): void => undefined;
    const how: LockOptions = evenSo ? { steal: true } : { ifAvailable: true };
    const held = locks.request(nameOf(draft), how, (lock) => {
      if (!lock) return void done(null);
      const until = new Promise<void>((free) => (release = free));
      done({ release });
      return until;
    });
    held.catch(lost); // stolen
  });
}
