import { describe, expect, test } from 'vitest';
import * as forms from '../../../src/kernels/forms/index.ts';
import { cases, realForms } from './corpus.ts';

const real = realForms();
const small = cases().flatMap(({ id, xform }) => (xform && !id.includes('entities') ? [{ id, xform }] : []));
const VALUES = ['yes', '1', '2026-11-28', 'no 2', '', '34.5 -118 0 0', '-7.5'];

/** A short way of chance that is the same every time. */
function chance(): () => number {
  let seed = 7;
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function opened(xform: string): { form: forms.Form; session: forms.Session; random: () => number } {
  const form = forms.readXForm(xform);
  if (!forms.isForm(form)) throw new Error(form.reason);
  const random = chance();
  const session = forms.start(form, {
    clock: () => ({ epoch: Date.UTC(2026, 10, 28), offset: -480 }),
    random
  });
  return { form, session, random };
}

/** Answers forty questions somehow; whatever comes, the answers go out and come back the same. */
function answeredSomehow(xform: string): boolean {
  const { form, session, random } = opened(xform);
  const questions = [...session.controls.values()].filter(({ kind }) => kind === 'question');
  for (let time = 0; time < 40 && questions.length; time++) {
    const nodes = session.nodes.get(questions[Math.floor(random() * questions.length)]!.path) ?? [];
    const node = nodes[Math.floor(random() * nodes.length)];
    if (node && !forms.isReadOnly(session, node))
      forms.answer(session, node, VALUES[Math.floor(random() * VALUES.length)]!);
  }
  forms.pagesOf(session);
  forms.failings(session);
  const sent = forms.toAnswersXml(session);
  const back = forms.fromAnswersXml(form, sent);
  return (
    typeof back === 'object' && forms.toAnswersXml(forms.resume(form, session.surroundings, back)) === sent
  );
}

describe.skipIf(!real.length)('the forms of the corpus, answered', () => {
  test.each(real)('$file opens, takes answers, and gives them back', ({ xform }) => {
    expect(answeredSomehow(xform)).toBe(true);
  });

  test('so does every small one', () => {
    expect(small.filter(({ xform }) => !answeredSomehow(xform)).map(({ id }) => id)).toEqual([]);
  });
});
