import { keysOf, type ActionTable } from '../shared/index.js';

export const ORGANISATION_KIND_LABELS = {
  charity: 'Charity',
  company: 'Company',
  community: 'Community group',
  'public-body': 'Public body',
  'health-board': 'Health board',
  adp: 'Alcohol and drug partnership',
  funder: 'Funder',
};

export const ORGANISATION_KINDS = keysOf(ORGANISATION_KIND_LABELS);

export type OrganisationKind = keyof typeof ORGANISATION_KIND_LABELS;

/**
 * The kinds that an organisation can be given. A partnership is an area and not an organisation (docs/glossary.md,
 * Areas are not payees); those that exist keep their kind.
 */
export const GIVEN_ORGANISATION_KINDS = ORGANISATION_KINDS.filter((kind) => kind !== 'adp');

/** What is wrong with giving an organisation this kind, as a sentence; null where nothing is. */
export function organisationKindFault(
  kind: OrganisationKind,
  before: OrganisationKind | null,
): string | null {
  if (kind !== 'adp' || before === 'adp') return null;
  return 'An alcohol and drug partnership is an area: enter the health board of the area';
}

/** The audit actions of an organisation and the words of its history. */
export const ORGANISATION_ACTIONS = {
  'organisations.create': { history: 'Organisation added', shown: 'always' },
  'organisations.update': { history: 'Organisation changed', shown: 'always' },
} satisfies ActionTable;
