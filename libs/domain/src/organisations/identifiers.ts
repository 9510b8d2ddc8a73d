import { accept, refuse, type Decision } from '../shared/index.js';

/**
 * The registers of organisations, by their org-id.guide code; a list that has none there begins with XX. The scheme is
 * always stored with the number, because a charity and a company can have the same digits.
 */
export const IDENTIFIER_SCHEMES = [
  'GB-SC',
  'GB-COH',
  'GB-CHC',
  'GB-LAS',
  'XX-GSS',
  'XX-OTHER',
] as const;

export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

interface SchemeRule {
  readonly label: string;
  readonly shape: RegExp;
  /** A description of a valid identifier that ends a sentence. */
  readonly looksLike: string;
}

const RULES: Readonly<Record<IdentifierScheme, SchemeRule>> = {
  'GB-SC': {
    label: 'Scottish charity number',
    shape: /^SC\d{6}$/,
    looksLike: 'SC and 6 digits, like SC012345',
  },
  'GB-COH': {
    label: 'Company number',
    shape: /^[A-Z0-9]{2}\d{5}[A-Z0-9]$/,
    looksLike: '8 characters, like SC123456 or 01234567',
  },
  'GB-CHC': {
    label: 'Charity number in England and Wales',
    shape: /^\d{6,7}$/,
    looksLike: '6 or 7 digits, like 1234567',
  },
  'GB-LAS': {
    label: 'Scottish council code',
    shape: /^[A-Z]{3}$/,
    looksLike: '3 letters, like GLG',
  },
  'XX-GSS': {
    label: 'Health board code',
    shape: /^S08\d{6}$/,
    looksLike: 'S08 and 6 digits, like S08000015',
  },
  'XX-OTHER': {
    label: 'Another identifier',
    shape: /^\S(?:.{0,98}\S)?$/u,
    looksLike: '1 to 100 characters',
  },
};

/** The name of a register. */
export function identifierSchemeLabel(scheme: IdentifierScheme): string {
  return RULES[scheme].label;
}

/** The identifier as it is stored, or `shared.invalid` with what the register requires. */
export function normaliseIdentifier(scheme: IdentifierScheme, identifier: string): string {
  const trimmed = identifier.trim();
  return scheme === 'XX-OTHER' ? trimmed : trimmed.toUpperCase().replaceAll(/\s/g, '');
}

/** What is wrong with a normalised identifier, as a sentence; null where nothing is. */
export function identifierFault(scheme: IdentifierScheme, identifier: string): string | null {
  const rule = RULES[scheme];
  return rule.shape.test(identifier) ? null : `${rule.label} must be ${rule.looksLike}`;
}

/** The identifier as it is stored, or `shared.invalid` that says what the scheme wants. */
export function decideIdentifier(scheme: IdentifierScheme, identifier: string): Decision<string> {
  const normal = normaliseIdentifier(scheme, identifier);
  const detail = identifierFault(scheme, normal);
  return detail === null
    ? accept(normal)
    : refuse('shared.invalid', {}, [{ pointer: '/identifier', detail }]);
}
