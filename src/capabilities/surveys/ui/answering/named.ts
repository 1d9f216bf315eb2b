import { valueOf, type Session } from '#kernels/forms';

export type Files = Map<string, Blob>;

export const noFiles = (): Files => new Map();

/** The files that an answer which is asked still names; one that was replaced or is no longer asked stays behind. */
export const namedIn = ({ nodes }: Session, files: Files): Files => {
  const names = new Set([...nodes.values()].flat().flatMap((node) => (node.hidden ? [] : valueOf(node))));
  return new Map([...files].filter(([name]) => names.has(name)));
};
