import { keysOf, type ActionTable } from '../shared/index.js';

export const ORGANISATION_KIND_LABELS = {
  charity: 'Charity',
  company: 'Company',
  community: 'Community group',
  'public-body': 'Public body',
  adp: 'Alcohol and drug partnership',
  funder: 'Funder',
};

export const ORGANISATION_KINDS = keysOf(ORGANISATION_KIND_LABELS);

export type OrganisationKind = keyof typeof ORGANISATION_KIND_LABELS;

/** The audit actions of an organisation and the words of its history. */
export const ORGANISATION_ACTIONS = {
  'organisations.create': { history: 'Organisation added', shown: 'always' },
  'organisations.update': { history: 'Organisation changed', shown: 'always' },
} satisfies ActionTable;
