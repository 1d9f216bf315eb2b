import { Problem, problems } from '../../problem/index.ts';
import { sentenceFor } from '../../words/server/index.ts';
import type { Locale } from '../../localized/index.ts';

/** Codes by which PostgreSQL, the pool or the network says: the database is away for a moment. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300'
]);
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Any error as a Problem: expected ones as they are, a missing database as such, the rest as unexpected. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if ((code && AWAY.has(code)) || AWAY_WORDS.test(message ?? '')) return problems.database_away();
  return problems.unexpected();
}

/** The sentence for a person: what happened, where, and what to do. */
export function explain(problem: Problem, locale: Locale): string {
  const name = `problem_${problem.code.replace('.', '_')}`;
  return (
    sentenceFor(name, problem.details, locale) ??
    sentenceFor('problem_platform_unexpected', {}, locale) ??
    problem.code
  );
}
