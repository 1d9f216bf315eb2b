import { problems } from '#capabilities/surveys';
import { differencesApart, publishedDefinition, versionsOf } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { isId } from '#platform/ids';
import { frame, opened } from '../draft.ts';
import { saidOf } from '../said.ts';
import type { PageServerLoad } from './$types';

/** Two versions beside each other; without their names the last one and the draft. */
export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const all = await opened(tx, params.survey);
    const versions = await versionsOf(tx, params.survey);
    const asked = (name: string) => versions.find(({ id }) => id === url.searchParams.get(name));
    const [from, to] = [asked('from') ?? versions[0], asked('to')];
    if (!from || !isId(from.id)) throw problems.nothing_published();
    const before = (await publishedDefinition(tx, params.survey, from.id))!;
    const after = to ? (await publishedDefinition(tx, params.survey, to.id))! : all.draft.definition;
    const changes = await differencesApart(before, after, all.language);
    return {
      ...frame(tx, all),
      from: from.number,
      to: to?.number ?? null,
      breaking: changes.filter(({ breaks }) => breaks).map((one) => saidOf(one, tx.locale)),
      other: changes.filter(({ breaks }) => !breaks).map((one) => saidOf(one, tx.locale))
    };
  });
