/** The questions in one reader's language, ready to show. */
export type BoardSeen = {
  open: boolean;
  /** How many wait to be read by a moderator. */
  waiting: number;
  asked: {
    id: string;
    text: string;
    language: string;
    asker: string | null;
    to: string | null;
    hands: number;
    answering: boolean;
    fresh: boolean;
    onPaper: boolean;
  }[];
  answered: {
    id: string;
    text: string;
    language: string;
    by: string;
    answer: string;
    answerLanguage: string;
  }[];
};
