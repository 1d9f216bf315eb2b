import { expect } from 'vitest';
import { readXlsForm, toXml, xformOf } from '../../../../kernels/forms/index.ts';
import { household, sheet, survey } from '../../../../kernels/forms/example.ts';
import { read } from '../../../../platform/db/index.ts';
import { readWorkbook } from '../../../../platform/sheets/index.ts';
import { inWorld } from '#tests/world';
import { newItem, written } from '../../rules/instrument/edit/items.ts';
import { household as asked } from '../../tests/survey.ts';
import { workbook } from '../../tests/workbook.ts';
import {
  addModule,
  addQuestion,
  bringBack,
  draftOf,
  editTexts,
  formOf,
  importForm,
  moveQuestion,
  publishDraft,
  standingOf,
  statesOf,
  versionsOf,
  workbookOf,
  writeQuestion,
  writeSurvey
} from '../index.ts';
import type { Context } from '../../../../platform/context/index.ts';

const [EN, ES] = ['English (en)', 'Español (es)'];
const bring = async (context: Context, surveyId: string, sheets = household(), seen = 0) =>
  importForm(context, surveyId, { bytes: await workbook(sheets), seen });
const draftIn = (context: Context, surveyId: string) =>
  read(context, (tx) => draftOf(tx, surveyId)).then(({ draft }) => draft);

inWorld(
  'an XLSForm with ten faults is refused with all of them, and nothing is kept',
  async ({ as, events }) => {
    const surveyId = await writeSurvey(as.secretary, asked());
    const broken = [
      survey(
        'text | 2name | Name',
        'colour | color | Color',
        'integer | age | Age | ${nobody} = 1',
        'text | age | Again',
        'select_one towns | town | Town',
        'select_multiple needs | needs | Needs',
        ' | orphan | No type',
        'begin_group | home | Home',
        'text | street | ',
        'calculate | sum | ',
        'integer | people | People | | | . >'
      ),
      sheet(
        'choices',
        'list_name | name | label',
        'needs | food | Food',
        'needs | food | Food again',
        'needs | | Rent'
      )
    ];
    const { kept, ...said } = await bring(as.secretary, surveyId, broken);
    expect(kept).toBeNull();
    const errors = 'errors' in said ? said.errors : [];
    expect(errors.map(({ code, sheet, row, column }) => [code, sheet, row, column])).toEqual([
      ['choice.unnamed', 'choices', 4, 'name'],
      ['choice.duplicate', 'choices', 3, 'name'],
      ['name.invalid', 'survey', 2, 'name'],
      ['type.unknown', 'survey', 3, 'type'],
      ['name.duplicate', 'survey', 5, 'name'],
      ['list.unknown', 'survey', 6, 'type'],
      ['type.missing', 'survey', 8, 'type'],
      ['calculation.missing', 'survey', 11, 'calculation'],
      ['section.not_ended', 'survey', 9, 'type'],
      ['reference.unknown', 'survey', 4, 'relevant'],
      ['label.missing', 'survey', 10, 'label'],
      ['expression.malformed', 'survey', 12, 'constraint']
    ]);
    expect((await draftIn(as.secretary, surveyId)).revision).toBe(0);
    expect(await events('surveys.draft_changed')).toEqual([]);
  }
);

inWorld('a formula that runs in a circle is refused by name', async ({ as }) => {
  const surveyId = await writeSurvey(as.secretary, asked());
  const brought = await bring(as.secretary, surveyId, [
    survey('text | who | Who', 'calculate | one | | | | | ${two} + 1', 'calculate | two | | | | | ${one} + 1')
  ]);
  expect(brought).toMatchObject({
    kept: null,
    errors: [{ code: 'formula.circle', row: 3, about: { names: 'one → two' } }]
  });
});

inWorld('what is brought, written out and brought again is the same form', async ({ as }) => {
  const surveyId = await writeSurvey(as.secretary, asked());
  expect(await bring(as.secretary, surveyId)).toMatchObject({ kept: 'draft', revision: 1, warnings: [] });
  const { bytes, name } = await workbookOf(as.secretary, surveyId, null);
  expect(name).toBe('household-draft.xlsx');
  const { definition } = readXlsForm(await readWorkbook(bytes));
  const first = readXlsForm(household()).definition!;
  first.settings.id_string = definition!.settings.id_string!;
  expect(toXml(xformOf(definition!))).toBe(toXml(xformOf(first)));
});

inWorld(
  'Elena and Denise write at once: other questions go together, the same one is kept twice',
  async ({ as, events }) => {
    const surveyId = await writeSurvey(as.secretary, asked());
    await bring(as.secretary, surveyId);
    const seen = { surveyId, seen: 1 };
    const say = (context: Context, path: string, text: string) =>
      writeQuestion(context, seen, path, { label: { [ES!]: text } });
    expect(await say(as.secretary, 'name', '¿Quién eres?')).toMatchObject({ kept: 'draft', revision: 2 });
    expect(await say(as.officer, 'people', '¿Cuántas personas son?')).toMatchObject({
      kept: 'draft',
      revision: 3
    });
    expect(await say(as.secretary, 'name', '¿Quién eres?')).toMatchObject({ kept: 'draft', revision: 3 });
    const other = await say(as.officer, 'name', '¿Tu nombre?');
    expect(other).toMatchObject({ kept: 'aside' });
    const draft = await draftIn(as.secretary, surveyId);
    expect(
      draft.definition.items.slice(0, 2).map(({ label }) => (label as Record<string, string>)[ES!])
    ).toEqual(['¿Quién eres?', '¿Cuántas personas son?']);
    expect(draft.stale).toEqual({ 'name#label': [EN], 'people#label': [EN] });
    const states = await read(as.officer, (tx) => statesOf(tx, surveyId));
    expect(new Set(states.map(({ revision, base }) => `${revision} from ${base}`))).toEqual(
      new Set(['1 from 0', '2 from 1', '3 from 2', 'null from 1'])
    );
    if (other.kept === 'aside') expect(await bringBack(as.officer, surveyId, other.id)).toBe(4);
    expect((await draftIn(as.secretary, surveyId)).definition.items[0]!.label).toMatchObject({
      [ES!]: '¿Tu nombre?'
    });
    expect(await events('surveys.draft_kept_aside')).toHaveLength(1);
  }
);

inWorld(
  'a version that breaks comparability goes out with a reason, and new words without one',
  async ({ as }) => {
    const surveyId = await writeSurvey(as.secretary, asked());
    await bring(as.secretary, surveyId);
    const publish = (seen: number, reason: string | null = null, incomplete = false) =>
      publishDraft(as.secretary, surveyId, { seen, reason, incomplete });
    expect((await publish(1)).number).toBe(1);
    const at = { surveyId, seen: 1 };
    await writeQuestion(as.secretary, at, 'name', {
      label: { [ES!]: '¿Quién eres?', [EN!]: 'Who are you?' }
    });
    expect((await publish(2)).number).toBe(2);
    await writeQuestion(as.secretary, { surveyId, seen: 2 }, 'people', {
      bounds: { least: '1', most: '10' }
    });
    const { changes } = await read(as.secretary, (tx) => standingOf(tx, surveyId));
    expect(changes).toMatchObject([{ kind: 'narrowed', at: 'people', breaks: true }]);
    await expect(publish(2)).rejects.toMatchObject({ code: 'surveys.draft_changed' });
    await expect(publish(3)).rejects.toMatchObject({
      code: 'surveys.reason_for_change',
      details: { count: 1 }
    });
    expect((await publish(3, 'Nadie vive con más de diez.')).number).toBe(3);
    expect((await publish(3)).number).toBe(3);
    expect(await read(as.secretary, (tx) => versionsOf(tx, surveyId))).toMatchObject([
      { number: 3, reason: 'Nadie vive con más de diez.' },
      { number: 2, reason: null },
      { number: 1, reason: null }
    ]);
  }
);

inWorld('missing words hold a version back until somebody says to send it all the same', async ({ as }) => {
  const surveyId = await writeSurvey(as.secretary, asked());
  const none = { surveyId, seen: 0 };
  await expect(
    publishDraft(as.secretary, surveyId, { seen: 0, reason: null, incomplete: true })
  ).rejects.toMatchObject({ code: 'surveys.no_questions' });
  const item = written(newItem('text', 'who'), { label: { [ES!]: '¿Quién?' } }, ES!);
  const once = { item, place: { section: '' } };
  expect(await addQuestion(as.secretary, none, once)).toMatchObject({ kept: 'draft', revision: 1 });
  expect(await addQuestion(as.secretary, none, once)).toMatchObject({ kept: 'draft', revision: 1 });
  const { gaps } = await read(as.secretary, (tx) => standingOf(tx, surveyId));
  expect(gaps).toEqual([{ at: 'who', field: 'label', language: EN }]);
  const publish = (incomplete: boolean) =>
    publishDraft(as.secretary, surveyId, { seen: 1, reason: null, incomplete });
  await expect(publish(false)).rejects.toMatchObject({ code: 'surveys.incomplete', details: { count: 1 } });
  await publish(true);
  expect((await formOf(as.secretary, surveyId)).form.languages[ES!]).toBeDefined();
});

inWorld('a module of the bank comes once, and questions move up and down', async ({ as }) => {
  const surveyId = await writeSurvey(as.secretary, asked());
  expect(await addModule(as.secretary, { surveyId, seen: 0 }, 'food')).toMatchObject({ revision: 1 });
  await expect(addModule(as.secretary, { surveyId, seen: 1 }, 'food')).rejects.toMatchObject({
    code: 'surveys.names_taken'
  });
  await moveQuestion(as.secretary, { surveyId, seen: 1 }, 'food/ran_out_before', -1);
  const { definition } = await draftIn(as.secretary, surveyId);
  expect(definition.items[0]!.items[0]!.name).toBe('ran_out_before');
});

inWorld('the words around the questions change, and an old translation is known', async ({ as, events }) => {
  const surveyId = await writeSurvey(as.secretary, asked());
  const texts = {
    title: { es: 'Cómo vivimos', en: 'Our households' },
    purpose: {},
    consent: { es: 'No guardamos tu nombre.' },
    audience: 'members' as const
  };
  await editTexts(as.secretary, surveyId, texts);
  await editTexts(as.secretary, surveyId, texts);
  const { survey: now } = await read(as.secretary, (tx) => draftOf(tx, surveyId));
  expect([now.title.texts.en!.of, now.title.revision, now.purpose, now.audience]).toEqual([
    1,
    2,
    null,
    'members'
  ]);
  expect(await events('surveys.texts_changed')).toHaveLength(1);
});
