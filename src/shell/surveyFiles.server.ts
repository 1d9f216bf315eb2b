import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dev } from '$app/env';

/** Whose page it is: a resident's phone carries nothing of what those who work with a survey need. */
type For = 'resident' | 'team';

let files: Record<For, string[]> | null = null;

/** The files that the script of a survey begins with, as the build named them; while we work on it there is no build. */
export const surveyFiles = (whose: For): string[] => (dev ? [] : (files ??= named())[whose]);

function named(): Record<For, string[]> {
  const list = createRequire(import.meta.url).resolve('#built/surveys.json');
  const { resident, team } = JSON.parse(readFileSync(list, 'utf8')) as Record<For, string[]>;
  const addressed = (names: string[]) => names.map((name) => `/${name}`);
  return { resident: addressed(resident), team: addressed(team) };
}
