import type { Bind, Form, Pattern, Words } from '../engine/form.ts';
import { isXmlProblem, parseXml, type XmlProblem } from '../xml/parse.ts';
import { childOf, elementsOf, isElement, textOf, type Element } from '../xml/tree.ts';
import { actionsIn, controlsIn } from './body.ts';
import { piecesOf, wordsOf } from './words.ts';

export type NoForm = XmlProblem | { reason: 'no_model' | 'no_instance'; offset: 0 };

/** Reads an XForm, ours or another's, into what the engine answers. */
export function readXForm(xml: string): Form | NoForm {
  const root = parseXml(xml);
  if (isXmlProblem(root)) return root;
  const model = childOf(childOf(root, 'h:head'), 'model');
  if (!model) return { reason: 'no_model', offset: 0 };
  const [first, ...others] = elementsOf(model, 'instance');
  const answers = first && elementsOf(first)[0];
  if (!answers) return { reason: 'no_instance', offset: 0 };
  const body = childOf(root, 'h:body');
  const controls = body ? controlsIn(body, `/${answers.name}`) : [];
  return {
    id: answers.attributes.id ?? '',
    version: answers.attributes.version ?? '',
    title: textOf(childOf(childOf(root, 'h:head'), 'h:title') ?? '').trim(),
    root: patternOf(answers, ''),
    binds: Object.fromEntries(
      elementsOf(model, 'bind').map((bind) => [bind.attributes.nodeset ?? '', bindOf(bind)])
    ),
    controls,
    actions: [...actionsIn(model, null, null), ...(body ? actionsIn(body, null, null) : [])],
    lists: Object.fromEntries(
      others
        .filter(({ attributes }) => !attributes.src)
        .map((list) => [list.attributes.id ?? '', rowsOf(list)])
    ),
    files: Object.fromEntries(
      others.flatMap(({ attributes: { id, src } }) => (id && src ? [[id, src]] : []))
    ),
    ...languagesOf(model)
  };
}

export const isForm = (read: Form | NoForm): read is Form => 'root' in read;

/** A repeat's pattern is the one marked so; where none is, its first round serves. */
function patternOf(node: Element, above: string): Pattern {
  const path = `${above}/${node.name}`;
  const inside = elementsOf(node);
  const children = [...Map.groupBy(inside, ({ name }) => name).values()].map((same) => {
    const pattern = same.find(isPattern) ?? same[0]!;
    const rounds = same.filter((child) => !isPattern(child)).length;
    return { ...patternOf(pattern, path), repeat: isPattern(pattern) || same.length > 1, rounds };
  });
  const { 'jr:template': _, ...attributes } = node.attributes;
  const value = inside.length ? '' : textOf(node);
  return { name: node.name, path, value, attributes, repeat: false, rounds: 1, children };
}

const isPattern = ({ attributes }: Element) => attributes['jr:template'] !== undefined;

function bindOf({ attributes: given }: Element): Bind {
  const said = (key: string): Words | undefined =>
    given[key] === undefined ? undefined : wordsOf(given[key], []);
  return {
    type: (given.type ?? 'string').replace(/^xsd:/, ''),
    relevant: given.relevant,
    calculate: given.calculate,
    constraint: given.constraint,
    required: given.required,
    readonly: given.readonly,
    constraintMessage: said('jr:constraintMsg'),
    requiredMessage: said('jr:requiredMsg'),
    preload: given['jr:preload'],
    preloadParams: given['jr:preloadParams']
  };
}

const rowsOf = (list: Element): Record<string, string>[] =>
  elementsOf(list).flatMap((root) =>
    elementsOf(root).map((item) =>
      Object.fromEntries(elementsOf(item).map((cell) => [cell.name, textOf(cell)]))
    )
  );

function languagesOf(model: Element): Pick<Form, 'languages' | 'language'> {
  const translations = elementsOf(childOf(model, 'itext') ?? model, 'translation');
  const languages = translations.map((one) => [one.attributes.lang ?? '', textsOf(one)] as const);
  const first = translations.find(({ attributes }) => attributes.default !== undefined) ?? translations[0];
  return { languages: Object.fromEntries(languages), language: first?.attributes.lang ?? '' };
}

const textsOf = (translation: Element) =>
  Object.fromEntries(
    elementsOf(translation, 'text').map((text) => [
      text.attributes.id ?? '',
      Object.fromEntries(
        text.children.filter(isElement).map((value) => [value.attributes.form ?? 'long', piecesOf(value)])
      )
    ])
  );
