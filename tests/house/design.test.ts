import { readdirSync, readFileSync } from 'node:fs';
import { exhibits, propsOf } from '#design/examples';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { drawings, spriteFile } from '../../src/design/icons/gather.ts';
import { glyphs } from '../../src/design/icons/glyphs.ts';

const design = new URL('../../src/design/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, design), 'utf8');

type Theme = 'light' | 'dark';
const themes: Theme[] = ['light', 'dark'];

const tokens = new Map(
  [...read('tokens.css').matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark } as Record<Theme, string>]
  )
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, behind: string, theme: Theme): number {
  const [dark = 0, light = 0] = [front, behind]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? `no token ${name}`))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'card', 'sunk'];
const washes = ['anil-wash', 'nopal-wash', 'barro-wash', 'jacaranda-wash'];
const pairs = (fronts: string[], behinds: string[]) =>
  fronts.flatMap((front) => behinds.map((behind) => [front, behind] as const));

const easy = pairs(['ink'], [...grounds, ...washes]);
const readable = [
  ...pairs(['ink-soft', 'anil', 'nopal', 'barro', 'jacaranda'], grounds),
  ...pairs(['ink-soft'], washes),
  ...['anil', 'nopal', 'barro', 'jacaranda'].map((name) => [name, `${name}-wash`] as const),
  ...pairs(['edge'], grounds),
  ['on-anil', 'anil'] as const,
  ['on-barro', 'barro'] as const
];

describe.each(themes)('in the %s theme', (theme) => {
  it.each(easy)('body text in %s on %s is easy to read', (front, behind) => {
    expect(contrast(front, behind, theme)).toBeGreaterThanOrEqual(7);
  });

  it.each(readable)('%s on %s can be read', (front, behind) => {
    expect(contrast(front, behind, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('the focus ring shows on %s, by its marigold or by its ink', (ground) => {
    const seen = ['cempasuchil', 'ink'].map((line) => contrast(line, ground, theme));
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(3);
  });
});

describe('the components', () => {
  it('are found', () => expect(exhibits.length).toBeGreaterThan(40));

  it.each(exhibits)('$name has examples in both languages', ({ examples }) => {
    expect(examples).not.toHaveLength(0);
    for (const { title } of examples)
      expect(title).toEqual({ en: expect.any(String), es: expect.any(String) });
  });

  it.each(exhibits)(
    '$name is drawn on the server in every state and both languages',
    ({ component, examples }) => {
      for (const example of examples)
        for (const language of ['en', 'es'] as const) {
          const { body } = render(component, { props: propsOf(example, language) });
          expect(body).not.toMatch(/\[object Object\]|undefined/);
          expect(body.length).toBeGreaterThan(20);
        }
    }
  );

  it.each(exhibits)('$name brings no second main heading', ({ component, examples }) => {
    for (const example of examples) {
      const { body } = render(component, { props: propsOf(example, 'es') });
      expect(body.split('<h1').length).toBeLessThanOrEqual(2);
    }
  });
});

describe('the floor', () => {
  const files = readdirSync(design, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(ts|svelte)$/.test(path)
  );

  it.each(files)('%s knows nothing of partnerships', (path) => {
    expect(read(path)).not.toMatch(
      /from '(#platform|#capabilities|#kernels|\$app|\$lib)|\/(platform|capabilities)\//
    );
  });

  it.each(files.filter((path) => path.endsWith('.svelte')))('the script of %s is small', (path) => {
    expect((/<script[^]*?<\/script>/.exec(read(path))?.[0] ?? '').split('\n').length).toBeLessThanOrEqual(80);
  });

  it('the icons are the ones Lucide draws today', () => {
    expect(glyphs).toEqual(drawings());
    expect(readFileSync(new URL('../../static/icons.svg', design), 'utf8')).toBe(spriteFile(drawings()));
  });
});
