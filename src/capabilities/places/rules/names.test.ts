import { expect, test } from 'vitest';
import { localized } from '../../../platform/localized/index.ts';
import { readWays, spokenPhone } from './contact.ts';
import { namedSince, nameOn } from './names.ts';

test('Pacoima became North East Valley, and minutes of before still say Pacoima', () => {
  const [pacoima, valley] = [
    localized('en', { en: 'Pacoima' }),
    localized('en', { en: 'North East Valley' })
  ];
  const former = [{ name: pacoima, from: null, until: '2017-07-01' }];
  expect(nameOn(valley, former, '2017-06-30')).toBe(pacoima);
  expect(nameOn(valley, former, '2017-07-01')).toBe(valley);
  expect([namedSince(former), namedSince([])]).toEqual(['2017-07-01', null]);
});

test('a phone number is kept as machines dial it and said as people read it', () => {
  expect(readWays({ phone: '(661) 555-0101', email: '' })).toEqual({ phone: '+16615550101', email: null });
  expect(spokenPhone('+16615550101')).toBe('(661) 555-0101');
  expect(() => readWays({ phone: 'call me', email: '' })).toThrow('places.contact_unclear');
  expect(() => readWays({ phone: '', email: '661 555 0101' })).toThrow('places.contact_unclear');
});
