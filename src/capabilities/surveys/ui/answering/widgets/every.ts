import Place from './Place.svelte';
import Range from './Range.svelte';
import Rank from './Rank.svelte';
import Upload from './Upload.svelte';
import { loaded } from './rare.ts';

/** All ways of asking at hand at once: for pages that the server draws. */
export function everyWidget(): void {
  loaded.set('rank', Rank).set('range', Range).set('place', Place);
  for (const widget of ['image', 'audio', 'video', 'file'] as const) loaded.set(widget, Upload);
}
