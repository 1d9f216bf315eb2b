import type { Component } from 'svelte';
import type { Form } from '#kernels/forms';
import { widgetOf, type Widget } from '../../../rules/answering/widget.ts';
import type { WidgetProps } from './type.ts';

type Load = () => Promise<{ default: Component<WidgetProps> }>;

/** Ways of asking that most surveys do without: a phone fetches only those this one uses. */
const rare: Partial<Record<Widget, Load>> = {
  rank: () => import('./Rank.svelte'),
  range: () => import('./Range.svelte'),
  place: () => import('./Place.svelte'),
  image: () => import('./Upload.svelte'),
  audio: () => import('./Upload.svelte'),
  video: () => import('./Upload.svelte'),
  file: () => import('./Upload.svelte')
};

export const loaded = new Map<Widget, Component<WidgetProps>>();

/** Fetched before the first question, so that none is missing later without a line. */
export async function fetchRare({ controls, binds }: Form): Promise<void> {
  const used = new Set<Widget>();
  const look = (all: Form['controls']): void =>
    all.forEach((control) => (used.add(widgetOf(control, binds[control.path])), look(control.children)));
  look(controls);
  await Promise.all(
    [...used].map(async (widget) => {
      const found = await rare[widget]?.();
      if (found) loaded.set(widget, found.default);
    })
  );
}
