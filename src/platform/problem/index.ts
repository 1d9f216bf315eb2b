/**
 * Every failure that can be expected, in one shape. A capability lists its own in `rules/problems.ts`;
 * the sentence a person reads is the message `problem_<capability>_<code>`.
 */
export type Details = Record<string, string | number>;

export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Details;

  constructor(code: string, status: number, details: Details = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

type Maker = (details?: Details) => Problem;

/** `catalogue('meetings', { not_found: 404 }).not_found()` makes the Problem `meetings.not_found`. */
export function catalogue<Code extends string>(
  room: string,
  codes: Record<Code, number>
): Record<Code, Maker> {
  const makers = Object.entries<number>(codes).map(([code, status]) => [
    code,
    (details?: Details) => new Problem(`${room}.${code}`, status, details)
  ]);
  return Object.fromEntries(makers) as Record<Code, Maker>;
}

/** The problems that any room can meet. */
export const problems = catalogue('platform', {
  sign_in_first: 401,
  not_allowed: 403,
  not_found: 404,
  foreign_form: 403,
  bad_signature: 403,
  bad_input: 422,
  too_many: 429,
  too_large: 413,
  cut_off: 400,
  database_away: 503,
  files_away: 503,
  unexpected: 500
});
