import {
  IDENTIFIER_SCHEMES,
  identifierSchemeLabel,
  ORGANISATION_KIND_LABELS,
  ORGANISATION_KINDS,
} from '@almoner/domain/organisations';

/** The kinds of organisation to choose from. */
export const ORGANISATION_KIND_CHOICES = ORGANISATION_KINDS.map((kind) => ({
  value: kind,
  label: ORGANISATION_KIND_LABELS[kind],
}));

/** The registers of identifiers to choose from. */
export const IDENTIFIER_SCHEME_CHOICES = IDENTIFIER_SCHEMES.map((scheme) => ({
  value: scheme,
  label: identifierSchemeLabel(scheme),
}));
