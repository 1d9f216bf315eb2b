/** Fewer people than this are never shown coming or going: nobody shall be read off the screen as they walk in. */
export const STEP = 5;

/** In a hall of a thousand a step is one in fifty, so that a thousand phones do not change with every breath. */
const ONE_IN = 50;

/** How many people the screens may show: the last shown number until at least a step lies between. */
export const shownStep = (here: number, shown: number): number =>
  Math.abs(here - shown) >= Math.max(STEP, Math.floor(shown / ONE_IN)) ? here : shown;
