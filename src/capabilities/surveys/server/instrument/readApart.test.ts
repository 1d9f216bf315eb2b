import { expect, test } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import type { Sheet } from '../../../../kernels/forms/index.ts';
import { readInstrument } from '../../rules/instrument/reading.ts';
import { publishedAs, readyAs } from '../../rules/instrument/publishing.ts';
import { differencesApart, publishedApart, readApart, readyApart } from './readApart.ts';

const long = (name = 'q'): Sheet[] => [
  {
    name: 'survey',
    rows: [
      ['type', 'name', 'label', 'relevant'],
      ...Array.from({ length: 900 }, (_, at) => [
        'text',
        `${name}${at}`,
        `¿Pregunta ${at}?`,
        at ? `\${${name}${at - 1}} != ''` : ''
      ])
    ]
  }
];

test('the thread reads what is read here, small and large, right and wrong', async () => {
  const broken = long();
  broken[0]!.rows[700]![3] = '${nobody} = 1';
  for (const sheets of [household(), long(), broken])
    expect(await readApart(sheets, 'large')).toEqual(readInstrument(sheets, 'large'));
});

test('while a large one is read, everything else goes on', async () => {
  let beats = 0;
  const pulse = setInterval(() => beats++, 5);
  await readApart(long(), 'large');
  clearInterval(pulse);
  expect(beats).toBeGreaterThan(5);
});

test('two at once get each their own', async () => {
  const [one, other] = await Promise.all([readApart(long('a'), 'one'), readApart(long('b'), 'other')]);
  expect(one.whole?.form.id).toBe('one');
  expect(other.whole?.form.id).toBe('other');
  expect(other.whole?.definition.items[0]?.name).toBe('b0');
});

test('a large one is published as here, and compared as here, while everything else goes on', async () => {
  const { definition } = (await readApart(long(), 'large')).whole!;
  const few = { ...definition, items: definition.items.slice(0, 800) };
  let beats = 0;
  const pulse = setInterval(() => beats++, 5);
  expect(await readyApart(definition, 'large', '1')).toEqual(readyAs(definition, 'large', '1'));
  expect(beats).toBeGreaterThan(2);
  clearInterval(pulse);
  expect(await publishedApart(definition, 'large', '1')).toEqual(publishedAs(definition, 'large', '1'));
  expect(await differencesApart(definition, few, '')).toHaveLength(100);
});
