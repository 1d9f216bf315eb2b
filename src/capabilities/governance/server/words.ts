import type { Locale } from '../../../platform/localized/index.ts';
import { sentenceFor } from '../../../platform/words/server/index.ts';
import type { AgreementKind } from '../rules/agreement.ts';

/** "Bylaws", "Code of conduct" …, where a sentence is written down in both languages at once. */
export const agreementWord = (kind: AgreementKind, locale: Locale): string =>
  sentenceFor(`governance_agreement_${kind}`, {}, locale) ?? kind;
