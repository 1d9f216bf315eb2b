import type { ErrorCode } from '../../../src/kernels/forms/index.ts';

/** What pyxform says, and the code we have for it. */
const SAYINGS: [RegExp, ErrorCode][] = [
  [/Could not find the name/, 'reference.unknown'],
  [/appears more than once/, 'reference.ambiguous'],
  [/instance id will be generated|Instance names must be unique/, 'instance.clash'],
  [/Choice names must be unique/, 'choice.duplicate'],
  [/Choices must have a name/, 'choice.unnamed'],
  [/File name for/, 'file.unknown_kind'],
  [/parameters \((value|label)\)/, 'parameter.invalid'],
  [/accepted parameter keys/, 'parameter.unknown'],
  [/in the form of 'key1=value1/, 'parameter.malformed'],
  [/'parameters' value is invalid|quality|seed|randomize/, 'parameter.invalid'],
  [/reserved for form metadata|same as the survey root/, 'name.reserved'],
  [/must be unique within|must unique anywhere/, 'name.duplicate'],
  [/'calculation' column must be empty/, 'calculation.unwanted'],
  [/Missing calculation/, 'calculation.missing'],
  [/'trigger' column must not be empty/, 'trigger.missing'],
  [/not user-visible/, 'trigger.hidden'],
  [/'trigger' value is invalid/, 'trigger.malformed'],
  [/'search\(\)'/, 'search.clash'],
  [/column headers were not found|missing header row/, 'column.missing'],
  [/There should be a|external_choices sheet in this/, 'list.missing'],
  [/List name not in|KeyError: 'city'/, 'list.unknown'],
  [/must have a sheet named/, 'sheet.missing'],
  [/big-image/, 'image.missing'],
  [/no label or hint/, 'label.missing'],
  [/group with no name/, 'name.missing'],
  [/Names must begin with/, 'name.invalid'],
  [/Unknown question type/, 'type.unknown'],
  [/Choice filter not supported with or_other/, 'or_other.with_filter']
];

export const codeFor = (saying: string): ErrorCode | null =>
  SAYINGS.find(([pattern]) => pattern.test(saying))?.[1] ?? null;

export const rowIn = (saying: string): number | null => {
  const [, row] = /\[row : (\d+)\]/.exec(saying) ?? [];
  return row === undefined ? null : Number(row);
};
