import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { heldReasons } from '#capabilities/meetings';
import {
  askOnPaper,
  beginAnswer,
  closeQuestions,
  holdQuestion,
  joinQuestions,
  noteAnswer,
  openQuestions,
  putBack,
  showQuestion,
  translateQuestion
} from '#capabilities/meetings/server';
import { deed } from '../../../deed.ts';
import { Id, Pair, text } from '../../../shapes.ts';

type Event = RequestEvent & { params: { meeting: string } };

const Nothing = z.object({});
const One = z.object({ question: Id });
const Held = z.object({ question: Id, because: z.enum(heldReasons), note: text(500).default('') });
const Join = z.object({ question: Id, to: Id });
const Translation = z.object({ question: Id, text: Pair });
const Answer = z.object({ question: Id, by: z.union([Id, z.literal('')]).default(''), answer: Pair });
const Paper = z.object({
  id: Id,
  text: text(2000),
  language: z.enum(['es', 'en']),
  asker: text(120).default(''),
  panelist: z.union([Id, z.literal('')]).optional()
});

/** What a moderator does with a question. */
export const actions = {
  open: (event: Event) => deed(event, Nothing, (_, context, id) => openQuestions(context, id)),
  close: (event: Event) => deed(event, Nothing, (_, context, id) => closeQuestions(context, id)),
  show: (event: Event) =>
    deed(event, One, ({ question }, context, id) => showQuestion(context, id, question)),
  hold: (event: Event) =>
    deed(event, Held, ({ question, because, note }, context, id) =>
      holdQuestion(context, id, question, { because, note: note || null })
    ),
  join: (event: Event) =>
    deed(event, Join, ({ question, to }, context, id) => joinQuestions(context, id, { id: question, to })),
  take: (event: Event) => deed(event, One, ({ question }, context, id) => beginAnswer(context, id, question)),
  back: (event: Event) => deed(event, One, ({ question }, context, id) => putBack(context, id, question)),
  translate: (event: Event) =>
    deed(event, Translation, ({ question, text: texts }, context, id) =>
      translateQuestion(context, id, question, texts)
    ),
  answer: (event: Event) =>
    deed(event, Answer, ({ question, by, answer }, context, id) =>
      noteAnswer(context, id, question, { by, texts: answer })
    ),
  paper: (event: Event) =>
    deed(event, Paper, ({ asker, panelist, ...paper }, context, id) =>
      askOnPaper(context, id, { ...paper, asker: asker || null, panelistId: panelist || null })
    )
};
