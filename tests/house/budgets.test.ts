import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, isTest, linesOf, textOf } from './tree.ts';

/** Judged by the tail: averages hide the one file that hurts. */
const code = filesUnder('src', ['.ts', '.svelte']).filter(
  (path) => !isTest(path) && !path.endsWith('schema.ts')
);

const shareOver = (sizes: number[], limit: number): number =>
  sizes.filter((size) => size > limit).length / sizes.length;

test('no file is over 250 lines, and nine of ten are under 120', () => {
  expect(code.filter((path) => linesOf(path) > 250)).toEqual([]);
  expect(shareOver(code.map(linesOf), 120)).toBeLessThanOrEqual(0.1);
});

test('no function is over 40 lines, and nine of ten are under 15', () => {
  const functions = code
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.svelte.ts'))
    .flatMap(functionsIn);
  expect(functions.filter(({ lines }) => lines > 40).map(({ name }) => name)).toEqual([]);
  expect(
    shareOver(
      functions.map(({ lines }) => lines),
      15
    )
  ).toBeLessThanOrEqual(0.1);
});

test('the script of a component is at most 80 lines, and so is a function that keeps its state', () => {
  const states = code.filter((path) => path.endsWith('.svelte.ts')).flatMap(functionsIn);
  expect(states.filter(({ lines }) => lines > 80)).toEqual([]);
  const long = code
    .filter((path) => path.endsWith('.svelte'))
    .filter(
      (path) => (/<script[^>]*>([\s\S]*?)<\/script>/.exec(textOf(path))?.[1] ?? '').split('\n').length > 82
    );
  expect(long).toEqual([]);
});

test('a page asks and returns: its server file is at most 40 lines', () => {
  const long = code
    .filter((path) => /\+(page|layout)\.server\.ts$/.test(path))
    .filter((path) => linesOf(path) > 40);
  expect(long).toEqual([]);
});

function functionsIn(path: string): { name: string; lines: number }[] {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const [from, to] = [node.getStart(), node.getEnd()].map(
        (at) => source.getLineAndCharacterOfPosition(at).line
      );
      found.push({ name: `${path}:${from! + 1}`, lines: to! - from! + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
