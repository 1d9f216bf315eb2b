import type { Action, Control } from '../engine/form.ts';
import { childOf, elementsOf, textOf, type Element } from '../xml/tree.ts';
import { wordsOf } from './words.ts';

const QUESTIONS = new Set(['input', 'select1', 'select', 'upload', 'trigger', 'range', 'odk:rank', 'rank']);

/** Questions and sections in their order. A group that only frames a repeat gives it its words. */
export function controlsIn(parent: Element, above: string): Control[] {
  return elementsOf(parent).flatMap((one) => {
    const path = pathOf(one, above);
    if (one.name === 'repeat') return [repeatOf(one, path, null)];
    if (one.name === 'group') return groupOf(one, path);
    return QUESTIONS.has(one.name) ? [questionOf(one, path)] : [];
  });
}

function pathOf({ attributes: { ref, nodeset } }: Element, above: string): string {
  const path = (ref ?? nodeset ?? '').trim();
  return !path ? above : path.startsWith('/') ? path : `${above}/${path.replace(/^\.\//, '')}`;
}

function groupOf(group: Element, path: string): Control[] {
  const repeats = elementsOf(group, 'repeat');
  const others = elementsOf(group).filter(({ name }) => !['repeat', 'label', 'hint'].includes(name));
  if (repeats.length === 1 && !others.length)
    return [repeatOf(repeats[0]!, pathOf(repeats[0]!, path), group)];
  return [{ ...controlOf(group, path), kind: 'group', children: controlsIn(group, path) }];
}

function repeatOf(repeat: Element, path: string, frame: Element | null): Control {
  const { 'jr:count': count } = repeat.attributes;
  const control = controlOf(repeat, path);
  const label = frame ? controlOf(frame, path).label : undefined;
  return { ...control, kind: 'repeat', label, count: count?.trim(), children: controlsIn(repeat, path) };
}

function controlOf(element: Element, path: string): Control {
  const { ref: _, nodeset: __, appearance = '', ...attributes } = element.attributes;
  const [label, hint] = [childOf(element, 'label'), childOf(element, 'hint')];
  return {
    kind: 'question',
    path,
    tag: element.name,
    appearance,
    attributes,
    label: label && wordsOf(label.attributes.ref, label.children),
    hint: hint && wordsOf(hint.attributes.ref, hint.children),
    children: []
  };
}

function questionOf(element: Element, path: string): Control {
  const itemset = childOf(element, 'itemset');
  const items = elementsOf(element, 'item').map((item) => {
    const label = childOf(item, 'label');
    return {
      value: textOf(childOf(item, 'value') ?? ''),
      label: wordsOf(label?.attributes.ref, label?.children ?? [])
    };
  });
  return {
    ...controlOf(element, path),
    itemset: itemset && {
      nodes: itemset.attributes.nodeset ?? '',
      value: childOf(itemset, 'value')?.attributes.ref ?? 'name',
      label: childOf(itemset, 'label')?.attributes.ref ?? 'label'
    },
    items: items.length ? items : undefined
  };
}

const ACTIONS = new Set(['setvalue', 'odk:setgeopoint', 'odk:recordaudio']);

export function actionsIn(parent: Element, within: string | null, trigger: string | null): Action[] {
  return elementsOf(parent).flatMap((one) => {
    if (ACTIONS.has(one.name)) return [actionOf(one, within, trigger)];
    const repeat = one.name === 'repeat' ? (one.attributes.nodeset ?? within) : within;
    return actionsIn(one, repeat, QUESTIONS.has(one.name) ? (one.attributes.ref ?? null) : null);
  });
}

function actionOf(
  { name, attributes, children }: Element,
  within: string | null,
  trigger: string | null
): Action {
  const { ref = '', event = '', value } = attributes;
  const text = children.map(textOf).join('');
  return {
    kind: name,
    events: event.split(/\s+/).filter(Boolean),
    path: ref.trim(),
    value: value ?? (text ? `'${text}'` : ''),
    within,
    trigger
  };
}
