import { addItem } from '../src/capabilities/meetings/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized, type Localized } from '../src/platform/localized/index.ts';
import type { Chance } from './random.ts';

type Point = { purpose: 'connect' | 'inform' | 'discuss' | 'decide'; minutes: number; title: Localized };

const said = (es: string, en: string): Localized => localized('es', { es, en });

const opening: Point = {
  purpose: 'connect',
  minutes: 10,
  title: said('Bienvenida: ¿qué celebramos hoy?', 'Welcome: what do we celebrate today?')
};
const closing: Point = {
  purpose: 'inform',
  minutes: 10,
  title: said('Avisos y próximos pasos', 'News and next steps')
};

const subjects: Point[] = [
  {
    purpose: 'inform',
    minutes: 20,
    title: said('Lo que encontraron las navegantes de familias', 'What the parent navigators found')
  },
  {
    purpose: 'discuss',
    minutes: 30,
    title: said('Cómo llegan las familias de lugares lejanos', 'How families from far places get here')
  },
  {
    purpose: 'decide',
    minutes: 30,
    title: said('Apoyo para la feria de salud', 'Support for the health fair')
  },
  {
    purpose: 'discuss',
    minutes: 25,
    title: said('Educación temprana: dónde hay lugares', 'Early education: where there is room')
  },
  { purpose: 'inform', minutes: 15, title: said('Cuentas del trimestre', 'The accounts of the quarter') },
  { purpose: 'decide', minutes: 20, title: said('Calendario de capacitaciones', 'Calendar of trainings') },
  {
    purpose: 'discuss',
    minutes: 30,
    title: said('Cómo recibimos a quien viene por primera vez', 'How we welcome first visitors')
  },
  {
    purpose: 'inform',
    minutes: 20,
    title: said(
      'El autobús a la clínica: respuesta del condado',
      'The bus to the clinic: what the county answered'
    )
  }
];

/** An opening, two or three subjects that change from month to month, and the next steps. */
export async function writeAgenda(
  context: Context,
  meetingId: string,
  index: number,
  chance: Chance
): Promise<void> {
  const many = chance.between(2, 3);
  const points = [
    opening,
    ...Array.from({ length: many }, (_, one) => subjects[(index * 2 + one) % subjects.length]!),
    closing
  ];
  for (const point of points) await addItem(context, meetingId, { ...point, id: newId() });
}
