import {
  IDENTIFIER_SCHEMES,
  identifierSchemeLabel,
  ORGANISATION_KIND_LABELS,
  ORGANISATION_KINDS,
} from '@almoner/domain/organisations';
import type { OrganisationsSearch } from './organisations-types.js';

/** The kinds of organisation to choose from. */
export const ORGANISATION_KIND_CHOICES = ORGANISATION_KINDS.map((kind) => ({
  value: kind,
  label: ORGANISATION_KIND_LABELS[kind],
}));

/** The registers that an identifier can be from, to choose from. */
export const IDENTIFIER_SCHEME_CHOICES = IDENTIFIER_SCHEMES.map((scheme) => ({
  value: scheme,
  label: identifierSchemeLabel(scheme),
}));

/** The filters in force on the list of organisations, each with the words of its chip. */
export function organisationChips(
  { q, kind, areaCode }: OrganisationsSearch,
  areaName: (code: string) => string | undefined,
) {
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(kind ? [{ name: 'kind', label: `Kind: ${ORGANISATION_KIND_LABELS[kind]}` }] : []),
    ...(areaCode
      ? [{ name: 'areaCode', label: `Works in: ${areaName(areaCode) ?? areaCode}` }]
      : []),
  ];
}
