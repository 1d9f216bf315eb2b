import { mount, type Component } from 'svelte';
import Answering from './Answering.svelte';
import type { Doorway } from './doorway.ts';

type View = Component<{ door: Doorway }>;

/** Pages for those who work with a survey fetch what is theirs; a resident's phone carries none of it. */
const viewOf = async (kind: Doorway['kind']): Promise<View> =>
  kind === 'page' || kind === 'trial' ? (Answering as View) : (await import('./others.ts'))[kind];

/** Where the page waits to be asked: the frame comes without a script, and this one carries only what asks. */
export async function begin(): Promise<void> {
  const target = document.querySelector<HTMLElement>('[data-survey]');
  if (!target) return;
  const door = JSON.parse(target.dataset.survey!) as Doorway;
  const view = await viewOf(door.kind);
  target.replaceChildren();
  mount(view, { target, props: { door } });
  target.dataset.ready = '';
}
