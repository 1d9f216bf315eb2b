/** Fewer people than this are never shown coming or going: nobody shall be read off the screen as they walk in. */
export const STEP = 5;

/** How many people the screens may show: the last shown number until at least a step lies between. */
export const shownStep = (here: number, shown: number): number =>
  Math.abs(here - shown) >= STEP ? here : shown;
