/**
 * The lists that lie in files beside a form, by their id. One that was replaced while phones asked is `changed`: its
 * rows are all that were ever offered, and only whether an answer was among them can be told by it.
 */
export type Beside = { lists: Record<string, Record<string, string>[]>; changed: ReadonlySet<string> };

export const nothingBeside: Beside = { lists: {}, changed: new Set() };
