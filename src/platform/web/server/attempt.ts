import { fail, isHttpError, isRedirect } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { ZodType } from 'zod';
import { sentenceFor } from '../../words/server/index.ts';
import type { Context } from '../../context/index.ts';
import { asProblem, explain } from './explain.ts';
import { formFields } from './fields.ts';

/** What a refused form gets back: a sentence, the fields to mend, and everything that was typed. */
export type Attempted = {
  problem: string;
  code: string;
  fields: Record<string, string>;
  typed: Record<string, string>;
  /** What was ticked under one name, by its name without `[]`. */
  ticked: Record<string, string[]>;
};

/**
 * The one way from a form to a command: parse, call, and say in words what did not work.
 * A schema's messages are names of messages (`people_problem_birth_month`), said in the reader's language.
 */
export async function attempt<Input, Result>(
  event: Pick<RequestEvent, 'request' | 'locals'>,
  schema: ZodType<Input>,
  command: (input: Input, context: Context) => Promise<Result>
): Promise<Result | ActionFailure<Attempted>> {
  const form = await event.request.formData();
  const { context } = event.locals;
  const parsed = schema.safeParse(formFields(form));
  if (!parsed.success) return refuse(422, form, context, 'platform.bad_input', parsed.error.issues);
  try {
    return await command(parsed.data, context);
  } catch (error) {
    if (isRedirect(error) || isHttpError(error)) throw error;
    const problem = asProblem(error);
    if (problem.code === 'platform.unexpected') throw error;
    if (problem.status === 401) throw error;
    return fail(problem.status, {
      problem: explain(problem, context.locale),
      code: problem.code,
      fields: {},
      ...keptOf(form)
    });
  }
}

type Issue = { path: PropertyKey[]; message: string };

function refuse(status: number, form: FormData, { locale }: Context, code: string, issues: Issue[]) {
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) {
    const sentence =
      sentenceFor(message, {}, locale) ?? sentenceFor('platform_field_wrong', {}, locale) ?? message;
    fields[path.join('.')] ??= sentence;
  }
  const problem = sentenceFor('problem_platform_bad_input', {}, locale) ?? code;
  return fail(status, { problem, code, fields, ...keptOf(form) });
}

/** Nothing typed is lost with a refusal. Files have to be chosen again: no browser lets a page do that. */
function keptOf(form: FormData): Pick<Attempted, 'typed' | 'ticked'> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const lists = [...new Set(form.keys())].filter((name) => name.endsWith('[]'));
  return {
    typed: Object.fromEntries(texts),
    ticked: Object.fromEntries(lists.map((name) => [name.slice(0, -2), form.getAll(name).map(String)]))
  };
}
