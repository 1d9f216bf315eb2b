import { isElement, toXml, type Element } from '../../../../kernels/forms/index.ts';
import type { Plan } from './plan.ts';

/** The answers as they are kept: of moments only the day is left, of the telephone nothing. */
export function nameless(plan: Plan | null, root: Element): string {
  return toXml(plan ? blunted(plan, root, plan.root) : root);
}

function blunted(plan: Plan, node: Element, path: string): Element {
  const kind = plan.places.get(path)?.kind;
  if (kind === 'device') return { ...node, children: [] };
  const children = node.children.map((child) => {
    if (isElement(child)) return blunted(plan, child, `${path}/${child.name}`);
    return kind === 'moment' ? child.trim().slice(0, 'YYYY-MM-DD'.length) : child;
  });
  return { ...node, children };
}
