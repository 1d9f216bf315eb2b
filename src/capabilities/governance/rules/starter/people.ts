import { clause } from './clause.ts';

/** Who belongs, who leads, who votes. */
export const people = [
  clause(
    '1.1',
    ['residency'],
    [
      'Who belongs',
      'Parents and caregivers, residents, and people who work with an organization in our zone can be members. Whoever lives in our zone counts as a resident, from the first day.'
    ],
    [
      'Quién pertenece',
      'Pueden ser miembros las mamás, los papás y quienes cuidan niños, las personas que viven aquí y las que trabajan con una organización de nuestra zona. Quien vive en nuestra zona cuenta como residente desde el primer día.'
    ]
  ),
  clause(
    '1.2',
    ['composition'],
    [
      'Parents and residents lead',
      'At least 51 of every 100 members are parents, caregivers or residents. At least 26 of every 100 are parents or caregivers of children under 6. We count everyone on our roll. We also show the count of those who are in the room and of those who vote.'
    ],
    [
      'Las familias y los residentes dirigen',
      'Al menos 51 de cada 100 miembros son mamás, papás, personas que cuidan o residentes. Al menos 26 de cada 100 son mamás, papás o cuidadores de niños menores de 6 años. Contamos a todas las personas de nuestra lista. También mostramos la cuenta de quienes están en la sala y de quienes votan.'
    ]
  ),
  clause(
    '1.3',
    ['goodStanding'],
    [
      'Who can vote today',
      'A member can vote after signing our code of conduct, and while they are not suspended here or in a sister community.'
    ],
    [
      'Quién puede votar hoy',
      'Una persona miembro puede votar después de firmar nuestro código de conducta y mientras no esté suspendida aquí ni en una comunidad hermana.'
    ]
  ),
  clause(
    '1.4',
    ['voters'],
    ['One person, one vote', 'Every member has one vote from the first day, however they belong.'],
    [
      'Una persona, un voto',
      'Cada miembro tiene un voto desde el primer día, sin importar de qué forma pertenece.'
    ]
  )
];
