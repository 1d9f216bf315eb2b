import * as forms from '../../../src/kernels/forms/index.ts';
import type { Deed } from './second-opinion.ts';

export type Answered = { deeds: Deed[]; xml: string; broken: string[] };

/** A short way of chance that is the same every time. */
function chance(seed: number): () => number {
  let now = seed;
  return () => (now = (now * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Answers a form as somebody who taps about: what is asked, in any order, with what the form offers. */
export function answered(xform: string, times: number, seed = 7): Answered {
  const form = forms.readXForm(xform);
  if (!forms.isForm(form)) throw new Error(form.reason);
  const random = chance(seed);
  const session = forms.start(form, {
    clock: () => ({ epoch: Date.now(), offset: -new Date().getTimezoneOffset() }),
    random
  });
  const deeds: Deed[] = [];
  for (let time = 0; time < times; time++) {
    const asked = askedNow(session);
    if (!asked.length) break;
    const step = asked[Math.floor(random() * asked.length)]!;
    const deed = deedFor(session, step, random);
    if (!deed) continue;
    forms.answer(session, step.node, deed.value);
    deeds.push(deed);
  }
  const broken = forms
    .failings(session)
    .map(({ node, fault }) => `${placeOf(node)} ${fault === 'missing' ? 'required' : 'constraint'}`);
  return { deeds, xml: forms.toAnswersXml(session), broken: broken.sort() };
}

const askedNow = (session: forms.Session) =>
  forms
    .pagesOf(session)
    .flatMap(({ steps }) => steps)
    .filter(({ kind, node }) => kind === 'question' && !forms.isReadOnly(session, node));

export const placeOf = (node: forms.Answer): string => forms.addressOf(node).replaceAll('[1]', '');

type Step = ReturnType<typeof askedNow>[number];

function deedFor(session: forms.Session, { control, node }: Step, random: () => number): Deed | null {
  const at = placeOf(node);
  const pick = (some: string[]) => some[Math.floor(random() * some.length)] ?? '';
  const offered = () => forms.choicesAt(session, control, node).map(({ value }) => value);
  switch (control.tag) {
    case 'select1':
      return { at, kind: 'choice', value: pick([...offered(), '']) };
    case 'select':
      return {
        at,
        kind: 'choices',
        value: offered()
          .filter(() => random() < 0.4)
          .join(' ')
      };
    case 'odk:rank':
      return { at, kind: 'rank', value: offered().reverse().join(' ') };
    case 'trigger':
      return { at, kind: 'trigger', value: pick(['OK', '']) };
    case 'input':
      return valueFor(at, session.form.binds[control.path]?.type ?? 'string', pick);
    default:
      return null;
  }
}

const VALUES: Record<string, string[]> = {
  string: ['Chela', 'two words', 'ñandú & co', ''],
  int: ['0', '1', '7', '42', '-3', ''],
  decimal: ['0.5', '3', '120.25', ''],
  date: ['2026-11-28', '1999-01-31', ''],
  geopoint: ['34.5 -118.1 0 0', '']
};

function valueFor(at: string, type: string, pick: (some: string[]) => string): Deed | null {
  const values = VALUES[type];
  return values ? { at, kind: 'value', value: pick(values) } : null;
}
