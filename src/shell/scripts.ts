import { dev, version } from '$app/env';

/**
 * The script that asks a survey, for pages that are otherwise without scripts: it is mounted by hand, so that a
 * phone carries what asks and not what moves between pages. Its name stays; what follows changes with the program.
 */
export const surveyScript = dev
  ? '/src/capabilities/surveys/ui/answering/entry.ts'
  : `/_app/immutable/surveys.js?v=${version}`;
