import { expect, test } from 'vitest';
import { refusesNote, screen } from './screening.ts';

const there = ['La renta sube más que los sueldos.', 'Rents rise faster than wages.'];

test.each([
  ['Llámame al 661-555-0172 y hablamos', 'contact'],
  ['Escriban a rosa@example.org con sus quejas', 'contact'],
  ['Vean www.example.org/renta para más', 'contact'],
  ['Vive en 1420 Cedar Avenue y no paga', 'contact'],
  ['La señora Gutiérrez nunca nos escucha', 'names'],
  ['Principal Henderson lies to parents', 'names'],
  ['Todos saben que Ricardo Montalvo se quedó con el dinero', 'names'],
  ['Los del ayuntamiento son unos pendejos', 'insults'],
  ['¡LA RENTA sube más que los sueldos!', 'duplicate'],
  ['Sí', 'empty'],
  ['a'.repeat(120) + ' ' + 'b'.repeat(120), 'too_long']
])('«%s» is not taken: %s', (text, reason) => expect(screen(text, there)).toEqual({ as: 'refused', reason }));

test.each([
  ['A mi hija la ayudó mucho Esperanza con la tarea', 'may_name'],
  ['La escuela Martha Elementary necesita aire acondicionado', 'may_name'],
  ['La renta sube mucho más que los sueldos', 'similar']
])('«%s» waits for somebody to look: %s', (text, reason) =>
  expect(screen(text, there)).toEqual({ as: 'held', reason })
);

test.each([
  'El autobús a la clínica pasa una vez por hora',
  'Sun Village needs a preschool of its own',
  'In Los Angeles County 37 of 100 reach the internet by phone',
  'El director de la escuela debe venir a las reuniones',
  'Las clases de 18:00 a 20:00 no le sirven a quien trabaja'
])('«%s» is taken at once', (text) => expect(screen(text, there)).toEqual({ as: 'taken' }));

test('a note on a card may be short and long, and still carries no telephone', () => {
  expect(refusesNote('Hambre', 1000)).toBeNull();
  expect(refusesNote('   ', 1000)).toBe('empty');
  expect(refusesNote('Mi número es 661 555 0172', 1000)).toBe('contact');
});
