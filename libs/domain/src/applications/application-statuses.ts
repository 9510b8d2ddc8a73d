export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'in-assessment',
  'assessed',
  'approved',
  'reserve',
  'declined',
  'ineligible',
  'withdrawn',
] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];
