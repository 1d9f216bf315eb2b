import type { Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { inLanguage, locales, reading } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { priorityPage, themePage } from '../../../sensemaking/server/index.ts';
import { findingById, type Finding } from '../../../surveys/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { plainTexts, type Texts } from '../../rules/wording.ts';
import { addGround } from './grounds.ts';

/** Ties a clause to a theme of this community, in the words of the theme. */
export function addTheme(
  context: Context,
  clauseId: string,
  { id, themeId }: { id: string; themeId: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ground);
    const { theme } = await themePage(tx, themeId);
    await addGround(tx, clauseId, {
      ...{ id, kind: 'theme' as const, what: plainTexts(theme.name) },
      source: m.charters_ground_from_sense({}, { locale: tx.locale }),
      from: { kind: 'theme', id: themeId }
    });
  });
}

/** Ties a clause to a priority, in its words: through it to the theme and all that it rests on. */
export function addPriority(
  context: Context,
  clauseId: string,
  { id, priorityId }: { id: string; priorityId: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ground);
    const { text, question } = await priorityPage(tx, priorityId);
    await addGround(tx, clauseId, {
      ...{ id, kind: 'priority' as const, what: plainTexts(text) },
      source: inLanguage(question, tx.locale),
      from: { kind: 'priority', id: priorityId }
    });
  });
}

/** Ties a clause to what a survey found, as everybody may read it: a clause is public, and so is what it rests on. */
export function addFinding(
  context: Context,
  clauseId: string,
  { id, findingId }: { id: string; findingId: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ground);
    const finding = await findingById({ ...tx, actor: { kind: 'public' } }, findingId);
    if (!finding) throw problems.no_such_thing();
    await addGround(tx, clauseId, {
      ...{ id, kind: 'finding' as const, what: sentenceOf(finding) },
      source: inLanguage(finding.survey, tx.locale),
      from: { kind: 'finding', id: findingId },
      releaseId: finding.wave.releaseId
    });
  });
}

/** What was asked, what was answered, and how many: in each language of our screens. */
function sentenceOf({ words, measure, value }: Finding): Texts {
  const figure = measure === 'share' ? `${Math.round(value * 100)} %` : String(Math.round(value * 10) / 10);
  return Object.fromEntries(
    locales.map((locale) => {
      const said = [words.question, words.option, words.subgroup?.answer].flatMap((text) =>
        text ? [reading(text, locale).text] : []
      );
      return [locale, `${said.join(' · ')}: ${figure}`];
    })
  );
}
