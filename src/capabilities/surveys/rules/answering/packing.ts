import type { Answer } from '../../../../kernels/forms/index.ts';

/** Answers as they are kept on a device: also what is not asked any more, in case it is asked again. */
export type Packed = [name: string, value: string, children?: Packed[], attributes?: Record<string, string>];

export function pack({ name, value, children, attributes }: Answer): Packed {
  if (attributes && Object.keys(attributes).length)
    return [name, value, children.map(pack), { ...attributes }];
  return children.length ? [name, value, children.map(pack)] : [name, value];
}

export function unpack(
  [name, value, children = [], attributes]: Packed,
  parent: Answer | null = null
): Answer {
  const path = `${parent?.path ?? ''}/${name}`;
  const node: Answer = { name, path, value, parent, children: [], hidden: false };
  if (attributes) node.attributes = { ...attributes };
  node.children = children.map((child) => unpack(child, node));
  return node;
}
