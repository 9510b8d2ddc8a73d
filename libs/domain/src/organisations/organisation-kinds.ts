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
