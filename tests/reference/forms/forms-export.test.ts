import { describe, expect, test } from 'vitest';
import { readXlsForm, sheetsOfDefinition, xformOf, type Sheet } from '../../../src/kernels/forms/index.ts';
import { canonical } from './canonical.ts';
import { cases, realForms, sheetsOf } from './corpus.ts';
import { sheetsOfFile } from './workbooks.ts';

const small = cases();

/** Null for what is refused anyway, else whether our own sheets give the same form again. */
function comesBack(sheets: Sheet[]): boolean | null {
  const { definition } = readXlsForm(sheets);
  if (!definition) return null;
  const again = readXlsForm(sheetsOfDefinition(definition)).definition;
  return again !== null && canonical(xformOf(again)).join('\n') === canonical(xformOf(definition)).join('\n');
}

describe.skipIf(!small.length)('forms written out as XLSForms and read again', () => {
  test('every small one is the same', () => {
    const back = small.map((one) => comesBack(sheetsOf(one))).filter((one) => one !== null);
    expect([back.filter(Boolean).length, back.length]).toEqual([692, 692]);
  });

  test('every real one is the same', async () => {
    const back = [];
    for (const { file, bytes } of realForms()) back.push(comesBack(await sheetsOfFile(file, bytes)));
    expect(back).toEqual(back.map(() => true));
  });
});
