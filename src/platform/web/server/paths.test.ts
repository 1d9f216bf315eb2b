import { expect, test } from 'vitest';
import { pathWithin } from './paths.ts';

test.each(['/', '/palmdale', '/palmdale/meetings?page=2#today', '/palmdale/members?q=Peña'])(
  '%s is a page of ours',
  (path) => expect(decodeURI(pathWithin(path) ?? '')).toBe(path)
);

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'palmdale',
  '',
  null,
  undefined
])('%j would leave the house', (path) => expect(pathWithin(path)).toBeNull());
