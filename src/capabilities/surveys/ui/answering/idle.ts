type Idle = { busy: () => boolean; asleep: (now: boolean) => void; over: () => void };

const QUIET_MS = 90_000;
const PATIENCE_MS = 30_000;
const SIGNS = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** Somebody walked away in the middle: after a while the tablet asks, and then it forgets. Returns how to stop. */
export function watchIdle(
  { busy, asleep, over }: Idle,
  quiet = QUIET_MS,
  patience = PATIENCE_MS
): () => void {
  let last = Date.now();
  let asked = false;
  const sign = (): void => {
    last = Date.now();
    if (asked) asleep((asked = false));
  };
  const timer = setInterval(() => {
    if (!busy()) return sign();
    const still = Date.now() - last;
    if (still > quiet + patience) {
      sign();
      over();
    } else if (still > quiet && !asked) asleep((asked = true));
  }, 1_000);
  for (const one of SIGNS) addEventListener(one, sign, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    for (const one of SIGNS) removeEventListener(one, sign, { capture: true });
  };
}
