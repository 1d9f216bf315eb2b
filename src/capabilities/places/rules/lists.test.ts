import { expect, test } from 'vitest';
import { localized } from '../../../platform/localized/index.ts';
import { readSheet } from '../../../platform/sheets/index.ts';
import { library, zoneFile } from '../tests/antelopeValley.ts';
import { codeFrom, newest, refuseUnfounded, type Benchmark } from './benchmark.ts';
import { benchmarksIn, type Defaults } from './census.ts';
import { readWays, spokenPhone } from './contact.ts';
import { featuresOf, rewound } from './geo/geojson.ts';
import { areasIn, zoneIn } from './geo/zoneFile.ts';
import { namedSince, nameOn } from './names.ts';
import { nearest } from './nearest.ts';
import { representation } from './representation.ts';
import { suits, unchecked } from './venue.ts';
import { venuesAsGeoJson, venuesIn } from './venueFile.ts';

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

const benchmark: Benchmark = {
  id: '1',
  dimension: 'race_ethnicity',
  code: 'black',
  name: localized('en', { en: 'Black or African American' }),
  share: 0.119,
  marginOfError: 0.009,
  source: 'ACS',
  year: 2023
};

test('a share without source or year, or of more than everybody, is refused', () => {
  const refusal = (change: Partial<Benchmark>) => () => refuseUnfounded({ ...benchmark, ...change }, 2026);
  expect(refusal({})).not.toThrow();
  expect(refusal({ source: ' ' })).toThrow('places.benchmark_without_source');
  expect(refusal({ year: NaN })).toThrow('places.benchmark_without_source');
  expect(refusal({ share: 1.1 })).toThrow('places.benchmark_impossible');
  expect(refusal({ year: 2027 })).toThrow('places.benchmark_impossible');
  expect(refusal({ marginOfError: -0.1 })).toThrow('places.benchmark_impossible');
});

test('two Black members of a hundred are fewer than one in nine; of five, nobody can tell; uncounted is not zero', () => {
  const stands = (count: number, total: number) =>
    representation([{ dimension: 'race_ethnicity', code: 'black', count, total }], [benchmark])[0]!.standing;
  expect(stands(2, 100)).toBe('under');
  expect(stands(40, 100)).toBe('over');
  expect(stands(0, 5)).toBe('cannot_tell');
  expect(representation([], [benchmark])).toMatchObject([{ members: null, standing: 'cannot_tell' }]);
});

test('groups overlap: each is compared by itself and shares may pass one', () => {
  const parents = { ...benchmark, dimension: 'category' as const, code: 'resident', share: 0.95 };
  expect(representation([], [benchmark, parents])).toHaveLength(2);
});

test('the newest year of each group counts', () => {
  const old = { ...benchmark, id: '0', year: 2018, share: 0.14 };
  expect(newest([old, benchmark])).toEqual([benchmark]);
  expect(codeFrom('Lake Los Ángeles (east)')).toBe('lake_los_angeles_east');
});

test('Pacoima became North East Valley, and minutes of before still say Pacoima', () => {
  const [pacoima, valley] = [
    localized('en', { en: 'Pacoima' }),
    localized('en', { en: 'North East Valley' })
  ];
  const former = [{ name: pacoima, from: null, until: '2017-07-01' }];
  expect(nameOn(valley, former, '2017-06-30')).toBe(pacoima);
  expect(nameOn(valley, former, '2017-07-01')).toBe(valley);
  expect([namedSince(former), namedSince([])]).toEqual(['2017-07-01', null]);
});

test('a venue nobody checked for cooling is neither found nor lost', () => {
  expect(suits(library, ['step_free', 'parking', 'free'], 80)).toBe('yes');
  expect(suits(library, ['step_free', 'cooling'])).toBe('cannot_tell');
  expect(unchecked(library, ['step_free', 'cooling'])).toEqual(['cooling']);
  expect(suits(library, ['cooling'], 200)).toBe('no');
  expect(suits({ ...library, capacity: null }, [], 200)).toBe('cannot_tell');
  expect(suits({ ...library, costCents: 5000 }, ['free'])).toBe('no');
});

test('the park two miles away is near, the retreat in the mountains is not, and without a point nothing is', () => {
  const at = (id: string, latitude: number) => ({ id, point: { latitude, longitude: -118.1 } });
  const [library, park, retreat] = [at('library', 34.58), at('park', 34.61), at('retreat', 34.36)];
  const lost = { id: 'lost', point: null };
  const near = nearest(library, [library, retreat, park, lost]);
  expect(near.map(({ id, miles }) => [id, Math.round(miles)])).toEqual([['park', 2]]);
  expect(nearest(lost, [park])).toEqual([]);
});

test('venues go out as GeoJSON and come back the same', () => {
  const away = JSON.stringify(venuesAsGeoJson([{ ...library, id: '01900000-0000-7000-8000-000000000001' }]));
  expect(venuesIn(away)).toEqual({
    venues: [{ id: '01900000-0000-7000-8000-000000000001', facts: library }],
    errors: []
  });
});

test('a venue without an address, or off the Earth, is named by its number', () => {
  const one = (coordinates: number[], properties: object) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties
  });
  const file = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      one([-118, 34], { name: 'Park' }),
      one([34, -118], { name: 'Park', address: '1 Main' }),
      one([-118, 34, 800], { name: 'Park', address: '1 Main', step_free: 'yes' })
    ]
  });
  expect(venuesIn(file).errors).toEqual([
    { number: 1, property: 'address' },
    { number: 2, property: 'geometry' },
    { number: 3, property: 'step_free' }
  ]);
});

test('a zone file gives the boundary and the neighborhoods in it', () => {
  const { zone, neighborhoods } = zoneIn(zoneFile);
  expect(zone!.coordinates).toHaveLength(1);
  expect(neighborhoods).toMatchObject([{ isolated: true, name: { texts: { en: { text: 'Sun Village' } } } }]);
});

test('what is no GeoJSON, has no area, is open, too fine or nameless is refused with its number', () => {
  const ring = Array.from({ length: 6000 }, (_, step) => [Math.cos(step / 955), Math.sin(step / 955)]);
  const bare = (coordinates: unknown) => JSON.stringify({ type: 'Polygon', coordinates });
  const reading = (text: string) => () => zoneIn(text);
  expect(reading('hello')).toThrow('places.not_geojson');
  expect(reading('{"type":"Topology"}')).toThrow('places.not_geojson');
  expect(reading('{"type":"Point","coordinates":[1,2]}')).toThrow('places.no_shape');
  expect(
    reading(
      bare([
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1]
        ]
      ])
    )
  ).toThrow('places.shape_broken');
  expect(
    reading(
      bare([
        [
          [0, 0],
          [999, 0],
          [1, 1],
          [0, 0]
        ]
      ])
    )
  ).toThrow('places.shape_broken');
  expect(reading(bare([[...ring, ring[0]]]))).toThrow('places.shape_too_fine');
  expect(() =>
    areasIn(
      bare([
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0]
        ]
      ])
    )
  ).toThrow('places.area_unnamed');
});

test('a boundary that ran clockwise is written counter-clockwise, its holes the other way', () => {
  const square = [
    [0, 0],
    [0, 9],
    [9, 9],
    [9, 0],
    [0, 0]
  ] as [number, number][];
  const hole = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
    [1, 1]
  ] as [number, number][];
  const { coordinates } = rewound({ type: 'MultiPolygon', coordinates: [[square, hole]] });
  expect(coordinates).toEqual([[square.toReversed(), hole.toReversed()]]);
  expect(featuresOf(JSON.stringify({ type: 'Polygon', coordinates: [square] }))).toHaveLength(1);
});

test('a phone number is kept as machines dial it and said as people read it', () => {
  expect(readWays({ phone: '(661) 555-0101', email: '' })).toEqual({ phone: '+16615550101', email: null });
  expect(spokenPhone('+16615550101')).toBe('(661) 555-0101');
  expect(() => readWays({ phone: 'call me', email: '' })).toThrow('places.contact_unclear');
  expect(() => readWays({ phone: '', email: '661 555 0101' })).toThrow('places.contact_unclear');
});
