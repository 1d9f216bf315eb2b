import type { Component } from 'svelte';
import type { Form } from '#kernels/forms';
import { widgetOf, type Widget } from '../../../rules/answering/widget.ts';
import type { WidgetProps } from './type.ts';

type Way = Component<WidgetProps>;
type Load = () => Promise<{ default: Way }>;

/** Ways of asking that most surveys do without: a phone fetches one when a question that needs it is reached. */
const rare: Partial<Record<Widget, Load>> = {
  rank: () => import('./Rank.svelte'),
  range: () => import('./Range.svelte'),
  place: () => import('./Place.svelte'),
  image: () => import('./Upload.svelte'),
  audio: () => import('./Upload.svelte'),
  video: () => import('./Upload.svelte'),
  file: () => import('./Upload.svelte')
};

export const isRare = (widget: Widget): boolean => rare[widget] !== undefined;

export const loaded = new Map<Widget, Way>();

/** A rare way of asking, once it is here; null where it cannot be fetched now. */
export async function fetchWay(widget: Widget): Promise<Way | null> {
  const known = loaded.get(widget);
  if (known) return known;
  const found = await rare[widget]?.().catch(() => null);
  if (found) loaded.set(widget, found.default);
  return found?.default ?? null;
}

/** All that a form uses, for times without a line. Says whether all are here. */
export async function fetchRare({ controls, binds }: Form): Promise<boolean> {
  const used = new Set<Widget>();
  const look = (all: Form['controls']): void =>
    all.forEach((control) => (used.add(widgetOf(control, binds[control.path])), look(control.children)));
  look(controls);
  const found = await Promise.all([...used].filter(isRare).map(fetchWay));
  return found.every(Boolean);
}
