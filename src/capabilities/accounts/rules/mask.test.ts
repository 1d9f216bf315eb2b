import { expect, test } from 'vitest';
import { masked } from './mask.ts';

test('of a phone number the last four digits remain', () =>
  expect(masked({ kind: 'phone', value: '+16615550101' })).toBe('••• 0101'));

test('of an address its first letter and where it is', () =>
  expect(masked({ kind: 'email', value: 'rosa.medina@example.org' })).toBe('r•••@example.org'));
