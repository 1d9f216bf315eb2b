import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readContact } from './contact.ts';

describe('a contact as people type it', () => {
  test.each([
    ['661 555 0101', '+16615550101'],
    ['(661) 555-0101', '+16615550101'],
    ['1-661-555-0101', '+16615550101'],
    ['+52 55 1234 5678', '+525512345678'],
    [' Rosa.Medina@Example.ORG ', 'rosa.medina@example.org']
  ])('%s is %s', (typed, value) => expect(readContact(typed)?.value).toBe(value));

  test.each([
    '',
    '555',
    '661 555 010',
    '061 555 0101',
    'rosa@',
    'rosa@example',
    '@example.org',
    'call me',
    '661;5550101'
  ])('%s is neither a phone number nor an e-mail address', (typed) => expect(readContact(typed)).toBeNull());

  test('what was read once is read the same again', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const first = readContact(typed);
        if (first) expect(readContact(first.value)).toEqual(first);
      })
    );
  });
});
