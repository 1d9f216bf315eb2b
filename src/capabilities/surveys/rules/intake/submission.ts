import { elementsOf, isXmlProblem, parseXml, textOf, type Element } from '../../../../kernels/forms/index.ts';

/** One set of answers as it was sent: which form in which version, and its own number that nobody else has. */
export type Submission = {
  name: string;
  version: string;
  instanceId: string;
  /** The answers that these correct. */
  replaces: string | null;
  root: Element;
};

export type Unreadable = 'malformed' | 'no_form' | 'no_instance_id';

const LONGEST_ID = 200;

/** Reads what OpenRosa calls an instance. Whether it fits its form is another question. */
export function readSubmission(xml: string): Submission | Unreadable {
  const root = parseXml(xml);
  if (isXmlProblem(root)) return 'malformed';
  if (!root.attributes.id) return 'no_form';
  const meta = elementsOf(root).find(({ name }) => bare(name) === 'meta');
  const said = (what: string) =>
    textOf(elementsOf(meta ?? root).find(({ name }) => bare(name) === what) ?? '').trim();
  const instanceId = said('instanceID');
  if (!instanceId || instanceId.length > LONGEST_ID) return 'no_instance_id';
  return {
    name: root.attributes.id,
    version: root.attributes.version ?? '',
    instanceId,
    replaces: said('deprecatedID') || null,
    root
  };
}

export const isReadable = (read: Submission | Unreadable): read is Submission => typeof read !== 'string';

/** Clients write `meta`, `orx:meta` or another prefix for the same thing. */
export const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
