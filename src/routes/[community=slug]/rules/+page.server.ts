import { agreementKinds, may } from '#capabilities/governance';
import { inForce, keyNumbers, readChapters, versionsOf } from '#capabilities/governance/server';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

/** Our rules, one text at a time; the bylaws come first because everything else leans on them. */
export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const [texts, versions] = [await inForce(context), await versionsOf(context)];
  const asked = agreementKinds.find((kind) => kind === url.searchParams.get('of')) ?? 'bylaws';
  const text = texts.find(({ kind }) => kind === asked) ?? null;
  return {
    kind: asked,
    unfolded: url.searchParams.has('whole'),
    kinds: agreementKinds.filter((kind) => texts.some((one) => one.kind === kind)),
    text: text && {
      number: text.number,
      from: text.from,
      numbers: keyNumbers(text, context.locale),
      chapters: readChapters(text, context.locale),
      recordSequence: text.recordSequence
    },
    history: versions.filter(({ kind }) => kind === asked),
    mayBegin: can(context, may.begin) && !versions.some(({ kind }) => kind === 'bylaws'),
    mayDraft: can(context, may.draft)
  };
};
