import { clause } from './clause.ts';

/** How we are called together, and how many of us it takes. */
export const meeting = [
  clause(
    '2.1',
    ['notice'],
    [
      'Notice',
      'A regular meeting is announced at least 72 hours before it begins, a special meeting at least 24 hours. The agenda is posted at least 24 hours before.'
    ],
    [
      'Aviso',
      'Una reunión ordinaria se anuncia al menos 72 horas antes de empezar; una reunión especial, al menos 24 horas. La agenda se publica al menos 24 horas antes.'
    ]
  ),
  clause(
    '2.2',
    ['quorum'],
    [
      'Enough people',
      'The whole partnership meets with whoever comes, until the members agree on a number. The leadership team needs more than half of its filled seats; a committee, more than half of its members.'
    ],
    [
      'Suficientes personas',
      'La alianza completa se reúne con quienes lleguen, hasta que los miembros acuerden un número. El equipo de liderazgo necesita más de la mitad de sus puestos ocupados; un comité, más de la mitad de sus miembros.'
    ]
  )
];
