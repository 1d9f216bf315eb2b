import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dev } from '$app/env';

let files: string[] | null = null;

/** The files that the script of a survey begins with, as the build named them; while we work on it there is no build. */
export const surveyFiles = (): string[] => (files ??= dev ? [] : named());

function named(): string[] {
  const list = createRequire(import.meta.url).resolve('#built/surveys.json');
  return (JSON.parse(readFileSync(list, 'utf8')) as string[]).map((name) => `/${name}`);
}
