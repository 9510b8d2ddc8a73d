import {
  MATCH_FUNDING_FORM_WORDS,
  MATCH_FUNDING_FORMS,
  MATCH_FUNDING_KIND_WORDS,
  MATCH_FUNDING_KINDS,
} from '@almoner/domain/match-funding';
import { choicesOf } from '../../lib/formatters.js';

/** Pledged or received, to choose from. */
export const MATCH_FUNDING_KIND_CHOICES = choicesOf(
  MATCH_FUNDING_KINDS,
  (kind) => MATCH_FUNDING_KIND_WORDS[kind],
);

/** Money or in kind, to choose from. */
export const MATCH_FUNDING_FORM_CHOICES = choicesOf(
  MATCH_FUNDING_FORMS,
  (form) => MATCH_FUNDING_FORM_WORDS[form],
);

/** A typed percentage in basis points; null where the text is not a percentage. */
export function basisPointsOfText(text: string): number | null {
  const plain = text.trim();
  const number = plain.endsWith('%') ? plain.slice(0, -1).trimEnd() : plain;
  return /^\d{1,3}(\.\d{1,2})?$/.test(number) ? Math.round(Number(number) * 100) : null;
}
