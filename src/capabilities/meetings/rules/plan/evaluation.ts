/** What can be asked with three faces; each meeting asks three to five of them. */
export const questions = ['heard', 'language', 'useful', 'time', 'welcome', 'again'] as const;
export type Question = (typeof questions)[number];
export const usualQuestions: Question[] = ['welcome', 'heard', 'language', 'useful'];

/** 1 not yet, 2 so-so, 3 yes. */
export const faces = [1, 2, 3] as const;
export type Face = (typeof faces)[number];

export const openQuestions = ['helped', 'better'] as const;
export type OpenQuestion = (typeof openQuestions)[number];

/** Below this nothing is shown: in a small circle a face can be read off a person. */
export const LEAST_ANSWERS = 5;

/**
 * How many of the answers that nobody has seen yet may be told now. They come in groups: somebody who looks before and
 * after one answer learns nothing of it. While answers come, a group stays back for the last ones to join.
 */
export function tellable(waiting: number, open: boolean): number {
  if (!open) return waiting < LEAST_ANSWERS ? 0 : waiting;
  return waiting < 2 * LEAST_ANSWERS ? 0 : waiting - LEAST_ANSWERS;
}

export type Tally = Record<Face, number>;
/** `tally` is null while fewer than five have answered this question. */
export type QuestionResult = { question: Question; answers: number; tally: Tally | null };

/** Answers on phones and dots on the wall together, question by question. */
export function results(
  asked: Question[],
  counted: { question: string; face: number; count: number }[]
): QuestionResult[] {
  return asked.map((question) => {
    const of = (face: Face) =>
      counted
        .filter((one) => one.question === question && one.face === face)
        .reduce((sum, { count }) => sum + count, 0);
    const tally: Tally = { 1: of(1), 2: of(2), 3: of(3) };
    const answers = tally[1] + tally[2] + tally[3];
    return { question, answers, tally: answers < LEAST_ANSWERS ? null : tally };
  });
}

/** The share of a yes among all answers, in whole percent. */
export const yesPercent = (tally: Tally): number =>
  Math.round((100 * tally[3]) / (tally[1] + tally[2] + tally[3]));
