import { expect, test } from 'vitest';
import { ERRORS, WARNINGS } from '../../../../kernels/forms/index.ts';
import { locales } from '../../../../platform/localized/index.ts';
import { kinds } from '../../rules/instrument/change.ts';
import { changeSaid, findingSaid } from './sentences.ts';

const anything = new Proxy({}, { get: () => 'x', ownKeys: () => [] }) as Record<string, string>;

test.each(locales)('every finding and every difference has its sentence in %s', (locale) => {
  for (const code of [...ERRORS, ...WARNINGS, 'formula.circle', 'form.broken'] as const) {
    const { text } = findingSaid({ code, sheet: 'survey', row: 2, column: 'name', about: anything }, locale);
    expect(text, code).toMatch(/[.?]$/);
  }
  for (const kind of kinds)
    expect(changeSaid({ kind, at: '', breaks: false, about: anything }, locale)).toMatch(/\.$/);
});

test('a finding says what it is about and where to look', () => {
  const about = { text: '${a b}' };
  const found = { code: 'reference.malformed' as const, sheet: 'survey', row: 7, column: 'relevant', about };
  const said = findingSaid(found, 'es');
  expect([said.sheet, said.row, said.column]).toEqual(['survey', 7, 'relevant']);
  expect(said.text).toContain('«${a b}»');
});
