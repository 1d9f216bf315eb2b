import type { Clause } from '../agreement.ts';
import { clause } from './clause.ts';

/** Two ways to hold to a code: a committee that hears both sides, or warnings and a panel of five. */
export const conductModels = ['committee', 'panel'] as const;
export type ConductModel = (typeof conductModels)[number];

const howWeAre = [
  clause(
    '1',
    [],
    [
      'How we treat each other',
      'We listen, we speak for ourselves, and we disagree with ideas and not with people. Nobody is insulted, threatened or left out, in the room, by phone or online.'
    ],
    [
      'Cómo nos tratamos',
      'Escuchamos, hablamos por nuestra propia cuenta y estamos en desacuerdo con ideas, no con personas. A nadie se le insulta, amenaza ni excluye, ni en la sala, ni por teléfono, ni en internet.'
    ]
  ),
  clause(
    '2',
    [],
    [
      'Everybody signs',
      'Each member reads this code in their language and signs it. Whoever has signed can vote.'
    ],
    [
      'Todas las personas firman',
      'Cada miembro lee este código en su idioma y lo firma. Quien lo ha firmado puede votar.'
    ]
  )
];

const committee = [
  clause(
    '3',
    [],
    [
      'A committee helps',
      'A standing committee is there for conflicts. Anybody can ask it for help on one page: what happened, with whom, and what would make it right.'
    ],
    [
      'Un comité ayuda',
      'Hay un comité permanente para los conflictos. Cualquiera puede pedirle ayuda en una página: qué pasó, con quién y qué lo arreglaría.'
    ]
  ),
  clause(
    '4',
    [],
    [
      'Both sides are heard',
      'The committee hears each side in the language they choose, and writes down what each one said. Whoever is close to either side steps out.'
    ],
    [
      'Se escucha a las dos partes',
      'El comité escucha a cada parte en el idioma que elija y anota lo que dijo cada una. Quien sea cercano a alguna de las partes se aparta.'
    ]
  ),
  clause(
    '5',
    [],
    [
      'How it ends',
      'The committee writes a short summary: what was agreed, by when, and who looks after it. Only those who are part of it can read it.'
    ],
    [
      'Cómo termina',
      'El comité escribe un resumen corto: qué se acordó, para cuándo y quién lo cuida. Solo lo leen las personas que son parte del asunto.'
    ]
  )
];

const panel = [
  clause(
    '3',
    [],
    [
      'First a word, then a warning',
      'The first time, somebody talks with the person. The second time there is a written warning that says what happened and what has to change.'
    ],
    [
      'Primero una plática, luego un aviso',
      'La primera vez, alguien platica con la persona. La segunda vez hay un aviso escrito que dice qué pasó y qué tiene que cambiar.'
    ]
  ),
  clause(
    '4',
    [],
    [
      'A panel of five',
      'If it goes on, five members who mirror our membership, and who are close to neither side, read what was brought, and meet the person, who gets it in writing before.'
    ],
    [
      'Un panel de cinco',
      'Si continúa, cinco miembros que reflejan a nuestra membresía, y que no son cercanos a ninguna parte, leen lo que se presentó y se reúnen con la persona, que antes lo recibe por escrito.'
    ]
  ),
  clause(
    '5',
    [],
    [
      'A way back',
      'The panel can suspend somebody for a time and says what brings them back, such as counseling or a course. The members hear the outcome; what was said stays in the room.'
    ],
    [
      'Un camino de regreso',
      'El panel puede suspender a alguien por un tiempo y dice qué le abre el regreso, como consejería o un curso. Los miembros conocen el resultado; lo que se dijo se queda en la sala.'
    ]
  )
];

export const conduct: Record<ConductModel, Clause[]> = {
  committee: [...howWeAre, ...committee],
  panel: [...howWeAre, ...panel]
};
