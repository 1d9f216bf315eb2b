import * as door from '../../../src/capabilities/surveys/server/index.ts';
import type { Context } from '../../../src/platform/context/index.ts';
import { read } from '../../../src/platform/db/index.ts';
import { household as sheets } from '../../../src/kernels/forms/example.ts';
import { newItem, written } from '../../../src/capabilities/surveys/index.ts';
import { definitionOf, household } from '../../../src/capabilities/surveys/tests/survey.ts';
import { workbook } from '../../../src/capabilities/surveys/tests/workbook.ts';
import type { World } from '../../world.ts';
import type { Guard } from './guard.ts';

type Call = (context: Context, surveyId: string, world: World) => Promise<unknown>;

/** A survey that Elena writes, with questions in its draft at revision 1; Rosa has no office, Jorge is of Lancaster. */
const drafted = (call: Call, more: Partial<Guard> = {}): Guard => ({
  by: 'secretary',
  lacking: 'member',
  elsewhere: 'lancasterSecretary',
  prepare: async (world) => {
    const surveyId = await door.writeSurvey(world.as.secretary, household());
    await door.importForm(world.as.secretary, surveyId, { bytes: await workbook(sheets()), seen: 0 });
    return (context) => call(context, surveyId, world);
  },
  ...more
});

const seen = (surveyId: string) => ({ surveyId, seen: 1 });
const texts = {
  title: { es: 'Otra' },
  purpose: {},
  consent: { es: 'Gracias.' },
  audience: 'public' as const
};
const png = { name: 'sol.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]) };

const bye = written(
  newItem('note', 'bye'),
  { label: { 'Español (es)': 'Adiós', 'English (en)': 'Bye' } },
  ''
);
const firstState = async ({ as }: World, surveyId: string): Promise<string> =>
  (await read(as.secretary, (tx) => door.statesOf(tx, surveyId)))[0]!.id;

/** Who writes what is asked. */
export const instrument: Record<string, Guard> = {
  importForm: drafted(async (context, surveyId) =>
    door.importForm(context, surveyId, { bytes: await workbook(sheets()), seen: 1 })
  ),
  addModule: drafted((context, surveyId) => door.addModule(context, seen(surveyId), 'food')),
  addLanguage: drafted((context, surveyId) =>
    door.addLanguage(context, seen(surveyId), { language: 'Mixteco (mxv)', plain: 'Español (es)' })
  ),
  writeQuestion: drafted((context, surveyId) =>
    door.writeQuestion(context, seen(surveyId), 'name', { required: false })
  ),
  addQuestion: drafted((context, surveyId) =>
    door.addQuestion(context, seen(surveyId), { item: bye, place: { section: '' } })
  ),
  bringBack: drafted(async (context, surveyId, world) =>
    door.bringBack(context, surveyId, await firstState(world, surveyId))
  ),
  stateOf: drafted(async (context, surveyId, world) => {
    const id = await firstState(world, surveyId);
    return read(context, (tx) => door.stateOf(tx, surveyId, id));
  }),
  moveQuestion: drafted((context, surveyId) => door.moveQuestion(context, seen(surveyId), 'people', -1)),
  moveInto: drafted((context, surveyId) => door.moveInto(context, seen(surveyId), 'needs', 'person')),
  removeQuestion: drafted((context, surveyId) => door.removeQuestion(context, seen(surveyId), 'thanks')),
  writeChoices: drafted((context, surveyId) =>
    door.writeChoices(context, seen(surveyId), 'needs', (choices) => choices.slice(0, 1))
  ),
  editTexts: drafted((context, surveyId) => door.editTexts(context, surveyId, texts)),
  addMedia: drafted((context, surveyId) => door.addMedia(context, surveyId, [png])),
  removeMedia: drafted((context, surveyId) => door.removeMedia(context, surveyId, 'sol.png')),
  publishDraft: drafted((context, surveyId) =>
    door.publishDraft(context, surveyId, { seen: 1, reason: null, incomplete: false })
  ),
  workbookOf: drafted((context, surveyId) => door.workbookOf(context, surveyId, null)),
  xformXmlOf: drafted((context, surveyId) => door.xformXmlOf(context, surveyId, null)),
  draftOf: drafted((context, surveyId) => read(context, (tx) => door.draftOf(tx, surveyId))),
  statesOf: drafted((context, surveyId) => read(context, (tx) => door.statesOf(tx, surveyId)), {
    elsewhere: null
  }),
  standingOf: drafted((context, surveyId) => read(context, (tx) => door.standingOf(tx, surveyId))),
  versionsOf: drafted((context, surveyId) => read(context, (tx) => door.versionsOf(tx, surveyId))),
  publishVersion: drafted((context, surveyId) =>
    door.publishVersion(context, surveyId, definitionOf(sheets()))
  )
};
