import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { speak } from '../../../../platform/words/server/index.ts';
import { locales } from '../../../../platform/localized/index.ts';
import Asked from './Asked.svelte';
import Chances from './Chances.svelte';
import LiveDraw from './LiveDraw.svelte';
import Places from './Places.svelte';
import Pool from './Pool.svelte';
import Stuck from './Stuck.svelte';

const change = { feature: 'category', value: 'stakeholder', min: 1, max: 4, was: { min: 3, max: 4 } };
const place = {
  memberId: 'a',
  name: 'Rosa Medina',
  declined: true,
  instead: false,
  placed: false,
  nobodyLeft: true
};

it.each(locales)('in %s every picture of a draw says what it means', (locale) => {
  const said = speak(locale, () =>
    [
      render(Asked, {
        props: { volunteered: true, consented: ['gender'], asked: ['gender'], asks: true, until: null }
      }),
      render(Chances, {
        props: {
          mine: { number: 7, chance: 0.13 },
          bands: [{ from: 5, to: 13, people: 17 }],
          within: 0.0002,
          away: 0.002,
          locale
        }
      }),
      render(LiveDraw, {
        props: { stage: 'drawn', step: 'done', done: 0, of: 0, hash: 'ab', number: 7, names: ['Rosa Medina'] }
      }),
      render(Places, { props: { places: [place], me: 'a', keeps: false, open: true } }),
      render(Pool, {
        props: {
          people: 17,
          size: 4,
          made: [{ feature: 'language', value: 'es', share: 1 }],
          quotas: [{ feature: 'language', value: 'es', least: 4, most: 4 }],
          excluded: [{ reason: 'conflict', people: 1 }],
          hides: true,
          over: false,
          locale
        }
      }),
      render(Stuck, { props: { outcome: 'infeasible', relaxation: [change], people: 17, size: 4, locale } }),
      render(Stuck, { props: { outcome: '', relaxation: [], people: 17, size: 4, locale } })
    ]
      .map(({ body }) => body)
      .join('\n')
  );
  expect(said).toContain('007');
  expect(said).toMatch(/0[.,]02/);
  expect(said).toContain('Rosa Medina');
  expect(said).toContain(locale === 'es' ? '13 de cada 100' : '13 in 100');
  expect(said).toContain(locale === 'es' ? 'exactamente 4' : 'exactly 4');
  expect(said).toContain(locale === 'es' ? 'No queda nadie' : 'Nobody is left');
  expect(said).toContain(locale === 'es' ? 'El cálculo se interrumpió' : 'The calculation broke off');
  expect(said).not.toMatch(/elections_draw|undefined/);
});
