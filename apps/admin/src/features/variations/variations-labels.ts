import {
  VARIATION_KIND_WORDS,
  VARIATION_KINDS,
  VARIATION_STATUSES,
  variationStatusWords,
  type VariationKind,
} from '@almoner/domain/variations';
import type { FilterChip } from '../../components/filter-bar.js';
import type { VariationsSearch } from './variations-types.js';

/** The statuses of a variation to choose from. */
export const VARIATION_STATUS_CHOICES = VARIATION_STATUSES.map((status) => ({
  value: status,
  label: variationStatusWords(status, 'staff'),
}));

/** What a variation can change, to choose from. */
export const VARIATION_KIND_CHOICES = VARIATION_KINDS.map((kind) => ({
  value: kind,
  label: VARIATION_KIND_WORDS[kind],
}));

/** What a variation changes, in words: "Amount, dates". */
export function kindsText(kinds: readonly string[]): string {
  const words = kinds.map((kind) => VARIATION_KIND_WORDS[kind as VariationKind]).join(', ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** Names for the ids in the address, as far as they are known yet. */
interface VariationNames {
  readonly fund: string | undefined;
  readonly award: string | undefined;
}

/** The filters in force on the list of variations, each with the words of its chip. */
export function variationChips(search: VariationsSearch, names: VariationNames): FilterChip[] {
  const { q, fundId, awardId, status, kind } = search;
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${names.fund ?? 'one'}` }] : []),
    ...(awardId ? [{ name: 'awardId', label: `Award: ${names.award ?? 'one'}` }] : []),
    ...(status
      ? [{ name: 'status', label: `Status: ${variationStatusWords(status, 'staff')}` }]
      : []),
    ...(kind ? [{ name: 'kind', label: `Changes: ${VARIATION_KIND_WORDS[kind]}` }] : []),
  ];
}
