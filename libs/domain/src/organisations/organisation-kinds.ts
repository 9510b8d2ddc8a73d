import type { ActionTable } from '../shared/index.js';

export const ORGANISATION_KINDS = [
  'charity',
  'company',
  'community',
  'public-body',
  'adp',
  'funder',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ORGANISATION_KIND_LABELS: Readonly<Record<OrganisationKind, string>> = {
  charity: 'Charity',
  company: 'Company',
  community: 'Community group',
  'public-body': 'Public body',
  adp: 'Alcohol and drug partnership',
  funder: 'Funder',
};

/** The audit actions of an organisation and the words of its history. */
export const ORGANISATION_ACTIONS = {
  'organisations.create': { history: 'Organisation added', shown: 'always' },
  'organisations.update': { history: 'Organisation changed', shown: 'always' },
} satisfies ActionTable;
