import { VARIATION_KIND_WORDS, type VariationKind } from '@almoner/domain/variations';

/** What a variation changes, in words: "Amount, dates". */
export function kindsText(kinds: readonly string[]): string {
  const words = kinds.map((kind) => VARIATION_KIND_WORDS[kind as VariationKind]).join(', ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}
