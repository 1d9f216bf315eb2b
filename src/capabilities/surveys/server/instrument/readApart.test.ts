import { expect, test } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import type { Sheet } from '../../../../kernels/forms/index.ts';
import { readInstrument } from '../../rules/instrument/reading.ts';
import { readApart } from './readApart.ts';

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
