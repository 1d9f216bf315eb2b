/** Questionnaires: from the XLSForm people write to the XForm their phones read. */
export { readXlsForm } from './xlsform/read.ts';
export type { Options, Reading } from './xlsform/read.ts';
export type { Sheet, Said } from './xlsform/workbook.ts';
export { DEFAULT, LIMITS, languagesOf } from './xlsform/workbook.ts';
export { isPlainName } from './xlsform/names.ts';
export { ERRORS, WARNINGS } from './xlsform/findings.ts';
export type { ErrorCode, Finding, Findings, WarningCode } from './xlsform/findings.ts';
export { everyItem } from './xlsform/definition.ts';
export type { Choice, ChoiceList, Definition, Item } from './xlsform/definition.ts';
export { xformOf } from './xform/write.ts';
export { toXml } from './xml/write.ts';
export { isXmlProblem, parseXml } from './xml/parse.ts';
export type { XmlProblem } from './xml/parse.ts';
export {
  childOf,
  element,
  elementsByName,
  elementsOf,
  isElement,
  textOf,
  type Element,
  type Node
} from './xml/tree.ts';
export { sheetsOfDefinition } from './xlsform/rows.ts';
export { isForm, readXForm } from './xform/read.ts';
export type { NoForm } from './xform/read.ts';
export { graphOf } from './engine/graph.ts';
export * from './engine/index.ts';
