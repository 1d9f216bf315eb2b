import { expect } from 'vitest';
import { sheet } from '../../../../kernels/forms/example.ts';
import { read } from '../../../../platform/db/index.ts';
import { ownFolder } from '#tests/folder';
import { inWorld } from '#tests/world';
import { household as asked } from '../../tests/survey.ts';
import { workbook } from '../../tests/workbook.ts';
import { addMedia, importForm, mediaOf, openMedia, removeMedia, standingOf, writeSurvey } from '../index.ts';

process.env.DATA_DIR = ownFolder('media');

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const csv = (text: string) => new TextEncoder().encode(text);

inWorld('pictures and a list of towns lie beside the questions that name them', async ({ as, events }) => {
  const surveyId = await writeSurvey(as.secretary, asked());
  const bytes = await workbook([
    sheet(
      'survey',
      'type | name | label | image | choice_filter',
      'select_one_from_file towns.csv | town | Which town? | map.png |',
      'note | thanks | Thank you | sun.png |'
    )
  ]);
  await importForm(as.secretary, surveyId, { bytes, seen: 0 });
  const missing = () =>
    read(as.secretary, (tx) => standingOf(tx, surveyId)).then((one) => one.missing.map(({ name }) => name));
  expect(await missing()).toEqual(['map.png', 'towns.csv', 'sun.png']);
  const files = [
    { name: 'C:\\fotos\\map.png', bytes: PNG },
    { name: 'towns.csv', bytes: csv('name,label\npalmdale,Palmdale\n') }
  ];
  expect(await addMedia(as.secretary, surveyId, files)).toEqual(['map.png', 'towns.csv']);
  await addMedia(as.secretary, surveyId, files);
  expect(await missing()).toEqual(['sun.png']);
  expect((await read(as.secretary, (tx) => mediaOf(tx, surveyId))).map(({ name }) => name)).toEqual([
    'map.png',
    'towns.csv'
  ]);
  expect((await openMedia(as.secretary, surveyId, 'map.png')).type).toBe('image/png');
  await removeMedia(as.secretary, surveyId, 'map.png');
  await removeMedia(as.secretary, surveyId, 'map.png');
  await expect(openMedia(as.secretary, surveyId, 'map.png')).rejects.toMatchObject({
    code: 'surveys.no_such_file'
  });
  expect([await events('surveys.media_added'), await events('surveys.media_removed')]).toMatchObject([
    [{ details: { files: 2 } }],
    [{}]
  ]);
});

inWorld('what no phone should be sent is refused by name', async ({ as }) => {
  const surveyId = await writeSurvey(as.secretary, asked());
  const add = (name: string, bytes: Uint8Array) => addMedia(as.secretary, surveyId, [{ name, bytes }]);
  await expect(add('virus.exe', PNG)).rejects.toMatchObject({
    code: 'surveys.media_type',
    details: { name: 'virus.exe' }
  });
  await expect(add('map.jpg', PNG)).rejects.toMatchObject({ code: 'surveys.media_other' });
  await expect(add('map.png', new Uint8Array(5 * 2 ** 20))).rejects.toMatchObject({
    code: 'surveys.media_size',
    details: { megabytes: 4 }
  });
  await expect(add('towns.csv', csv('name\n'))).rejects.toMatchObject({ code: 'surveys.media_list' });
  await expect(add('all.zip', csv('no zip'))).rejects.toMatchObject({ code: 'sheets.not_a_list' });
});
