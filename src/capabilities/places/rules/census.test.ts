import { expect, test } from 'vitest';
import { readSheet } from '../../../platform/sheets/index.ts';
import { benchmarksIn, type Defaults } from './census.ts';

const census: Defaults = { dimension: 'race_ethnicity', source: 'ACS 5-year, table DP05', year: 2023 };
const plain: Defaults = { dimension: 'category', source: '', year: null };
const read = async (lines: string[], defaults = plain) =>
  benchmarksIn(await readSheet(new TextEncoder().encode(lines.join('\n')), 'list.csv'), defaults);

const table = [
  'Label (Grouping),"Palmdale city, California!!Estimate","Palmdale city, California!!Margin of Error","Palmdale city, California!!Percent","Palmdale city, California!!Percent Margin of Error"',
  'HISPANIC OR LATINO AND RACE,,,,',
  '    Total population,"166,895",±72,"166,895",(X)',
  '        Hispanic or Latino (of any race),"104,105","±2,251",62.4%,±1.3',
  '        Black or African American,"19,826","±1,524",11.9%,±0.9',
  '        Some Other Race alone,333,±222,0.2%,**',
  '        Households,"45,000",*****,30.5%,*****'
];

test('a census table gives its shares with their margins, and passes over headings and counts', async () => {
  const { benchmarks, errors, skipped } = await read(table, census);
  expect([errors, skipped]).toEqual([[], 2]);
  expect(benchmarks.map(({ code, share, marginOfError }) => [code, share, marginOfError])).toEqual([
    ['latino', 0.624, 0.013],
    ['black', 0.119, 0.009],
    ['some_other_race_alone', 0.002, null],
    ['households', 0.305, 0]
  ]);
  expect(benchmarks[0]).toMatchObject({
    dimension: 'race_ethnicity',
    source: 'ACS 5-year, table DP05',
    year: 2023
  });
});

test('the margin of a count is not taken for the margin of a share', async () => {
  const narrow = table.map((line) =>
    line
      .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      .slice(0, 4)
      .join(',')
  );
  expect((await read(narrow, census)).benchmarks.every(({ marginOfError }) => marginOfError === null)).toBe(
    true
  );
});

test('a table of two cities is refused: whose shares would these be?', async () => {
  const both = ['Label,"Palmdale!!Percent","Lancaster!!Percent"', 'White,40%,50%'];
  await expect(read(both, census)).rejects.toMatchObject({ code: 'places.benchmark_several_places' });
  await expect(read(['a,b', '1,2'])).rejects.toMatchObject({ code: 'places.benchmark_no_share_column' });
});

test('the same group twice is a question for whoever brings the list, with its line', async () => {
  const { errors } = await read([...table, 'Black or African American,1,±1,13.0%,±0.9'], census);
  expect(errors).toEqual([{ line: 8, what: 'twice', found: 'Black or African American' }]);
});

test('a plain list says its own dimension, code, source and year, and each wrong line is named', async () => {
  const { benchmarks, errors } = await read([
    'group,name_es,percent,margin_of_error,dimension,code,source,year',
    'Parents of young children,Con niños pequeños,14.2,0.7,category,parent_0_5,ACS,2023',
    'Spanish,Español,"55,1%",1,language,es,ACS,2023',
    ',,10,1,language,x,ACS,2023',
    'Half,La mitad,half,1,language,half,ACS,2023',
    'Rumor,Rumor,10,1,language,rumor,,2023',
    'No year,Sin año,10,1,language,no_year,ACS,',
    'Planets,Planetas,10,1,planets,p,ACS,2023',
    'Too many,Demasiados,140,1,language,many,ACS,2023'
  ]);
  expect(benchmarks.map(({ dimension, code, share }) => [dimension, code, share])).toEqual([
    ['category', 'parent_0_5', 0.142],
    ['language', 'es', 0.551]
  ]);
  expect(benchmarks[0]!.name.texts.es!.text).toBe('Con niños pequeños');
  expect(errors.map(({ line, what }) => [line, what])).toEqual([
    [4, 'name'],
    [5, 'share'],
    [6, 'unfounded'],
    [7, 'unfounded'],
    [8, 'dimension'],
    [9, 'share']
  ]);
});
