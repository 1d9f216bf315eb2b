import { clause } from './clause.ts';

/** How we decide, and what stands above a majority. */
export const deciding = [
  clause(
    '3.1',
    ['voting.critical'],
    [
      'Critical decisions',
      'Only the whole partnership makes critical decisions: more yes than no, with our rule on who leads met, and with at least one finding from data in front of us. The text is sent out at least 72 hours before.'
    ],
    [
      'Decisiones críticas',
      'Solo la alianza completa toma las decisiones críticas: con más votos a favor que en contra, cumpliendo nuestra regla sobre quién dirige y con al menos un hallazgo de los datos a la vista. El texto se envía al menos 72 horas antes.'
    ]
  ),
  clause(
    '3.2',
    ['voting.ordinary', 'voting.procedural'],
    [
      'Ordinary decisions',
      'The leadership team and committees may decide ordinary matters, by agreement of all or by more yes than no. The text is sent out at least 72 hours before. How we run a meeting can be decided on the spot.'
    ],
    [
      'Decisiones ordinarias',
      'El equipo de liderazgo y los comités pueden decidir los asuntos ordinarios, por acuerdo de todas las personas o con más votos a favor que en contra. El texto se envía al menos 72 horas antes. Cómo llevar una reunión se puede decidir en el momento.'
    ]
  ),
  clause(
    '3.3',
    ['voting.bylaws'],
    [
      'Changing these rules',
      'The whole partnership changes these rules with two yes votes for every no. Whoever joined after the notice went out cannot vote on the change.'
    ],
    [
      'Cambiar estas reglas',
      'La alianza completa cambia estas reglas con dos votos a favor por cada voto en contra. Quien se unió después del aviso no vota sobre el cambio.'
    ]
  ),
  clause(
    '3.4',
    ['voting.removal'],
    [
      'Removing somebody',
      'The whole partnership may remove a leader or a member, by secret ballot and with two yes votes for every no. Whoever joined after the notice went out cannot vote on it.'
    ],
    [
      'Retirar a alguien',
      'La alianza completa puede retirar a un líder o a un miembro, con voto secreto y con dos votos a favor por cada voto en contra. Quien se unió después del aviso no vota sobre esto.'
    ]
  ),
  clause(
    '3.5',
    ['voting.ratification'],
    [
      'Saying yes to a common text',
      'The whole partnership ratifies a charter or an agreement with other communities: more yes than no, with our rule on who leads met.'
    ],
    [
      'Decir sí a un texto común',
      'La alianza completa ratifica una declaración o un acuerdo con otras comunidades: con más votos a favor que en contra y cumpliendo nuestra regla sobre quién dirige.'
    ]
  ),
  clause(
    '3.6',
    ['heldOpenDays'],
    [
      'A vote can be completed',
      'When too few people are in the room, the vote stays open for 7 days, by phone or on paper.'
    ],
    [
      'Una votación se puede completar',
      'Cuando hay muy pocas personas en la sala, la votación queda abierta 7 días, por teléfono o en papel.'
    ]
  ),
  clause(
    '3.7',
    ['conflicts'],
    [
      'Conflicts of interest',
      'Whoever could gain from a decision, through their employer, household, family, money or because they are a party to it, says so and does not vote on it. They may stay and speak.'
    ],
    [
      'Conflictos de interés',
      'Quien pueda ganar algo con una decisión, por su empleo, su hogar, su familia, dinero o por ser parte del asunto, lo dice y no vota. Puede quedarse y hablar.'
    ]
  ),
  clause(
    '3.8',
    ['overrideBy'],
    [
      'No exceptions',
      'Nobody may set one of these rules aside. Who wants it otherwise proposes to change it.'
    ],
    [
      'Sin excepciones',
      'Nadie puede dejar de lado una de estas reglas. Quien quiera otra cosa propone cambiarla.'
    ]
  )
];
