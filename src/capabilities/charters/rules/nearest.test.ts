import { expect, test } from 'vitest';
import { nearestTo } from './nearest.ts';

const clauses = [
  { id: 'rent', text: 'Toda familia tiene una casa segura que puede pagar con lo que gana.' },
  { id: 'illness', text: 'Nadie pierde su casa por haber perdido el trabajo o por enfermarse.' },
  { id: 'bus', text: 'Un camión pasa cada quince minutos cerca de donde vivimos, también de noche.' }
];

test('the clause that speaks of the same is the nearest, however its words end', () => {
  expect(nearestTo('Una moratoria para quien se enferma y pierde el trabajo', clauses)).toBe('illness');
  expect(nearestTo('Camiones cada veinte minutos', clauses)).toBe('bus');
  expect(nearestTo('CAMION', clauses)).toBe('bus');
});

test('where no word is shared, nobody is told what to choose', () => {
  expect(nearestTo('¿Y el parque?', clauses)).toBeNull();
  expect(nearestTo('', clauses)).toBeNull();
  expect(nearestTo('Camiones', [])).toBeNull();
});
