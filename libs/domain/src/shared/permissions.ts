/**
 * Every permission, by the feature it belongs to: `<feature>.<verb>`.
 * Staff roles and organisation roles draw from the same list (design: 2-architecture, Permissions).
 */
export const PERMISSIONS = [
  'programmes.read',
  'programmes.edit',
  'funds.read',
  'funds.edit',
  'budgets.read',
  'budgets.allocate',
  'calls.read',
  'calls.edit',
  'calls.open',
  'calls.close',
  'organisations.read',
  'organisations.edit',
  'areas.read',
  'applications.read',
  'applications.write',
  'applications.submit',
  'applications.withdraw',
  'applications.assess',
  'applications.decide',
  'assessments.read',
  'assessments.assign',
  'assessments.score',
  'awards.read',
  'awards.draft',
  'awards.approve',
  'awards.offer',
  'awards.accept',
  'awards.confirm-year',
  'payments.read',
  'payments.plan',
  'payments.request',
  'payments.approve',
  'payments.release',
  'returns.read',
  'returns.schedule',
  'returns.write',
  'returns.certify',
  'returns.review',
  'outcomes.read',
  'outcomes.edit',
  'ledger.read',
  'ledger.import',
  'ledger.match',
  'audit.read',
  'audit.read-all',
  'identity.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Who a role is for: people of the funder (or its intermediary), or people of an organisation. */
export type Audience = 'staff' | 'organisation';

export interface RoleDefinition {
  readonly label: string;
  readonly audience: Audience;
  readonly permissions: readonly Permission[];
}

const STAFF_READ = [
  'programmes.read',
  'funds.read',
  'budgets.read',
  'calls.read',
  'organisations.read',
  'areas.read',
  'applications.read',
  'awards.read',
  'payments.read',
  'returns.read',
  'outcomes.read',
  'audit.read',
] as const satisfies readonly Permission[];

const ORGANISATION_READ = [
  'programmes.read',
  'funds.read',
  'calls.read',
  'organisations.read',
  'areas.read',
  'applications.read',
  'awards.read',
  'payments.read',
  'returns.read',
  'audit.read',
] as const satisfies readonly Permission[];

/** What each role may do (design: 1-product, the four groups of people). */
export const ROLES = {
  'fund-officer': {
    label: 'Fund officer',
    audience: 'staff',
    permissions: [
      ...STAFF_READ,
      'programmes.edit',
      'funds.edit',
      'calls.edit',
      'calls.open',
      'calls.close',
      'organisations.edit',
      'applications.assess',
      'applications.decide',
      'assessments.read',
      'assessments.assign',
      'assessments.score',
      'awards.draft',
      'awards.approve',
      'awards.offer',
      'awards.confirm-year',
      'payments.plan',
      'returns.schedule',
      'returns.review',
      'outcomes.edit',
      'identity.read',
    ],
  },
  'finance-officer': {
    label: 'Finance officer',
    audience: 'staff',
    permissions: [
      ...STAFF_READ,
      'budgets.allocate',
      'payments.plan',
      'payments.request',
      'ledger.read',
      'ledger.import',
      'ledger.match',
    ],
  },
  'finance-approver': {
    label: 'Finance approver',
    audience: 'staff',
    permissions: [...STAFF_READ, 'payments.approve', 'payments.release', 'ledger.read'],
  },
  auditor: {
    label: 'Auditor',
    audience: 'staff',
    permissions: [
      ...STAFF_READ,
      'assessments.read',
      'ledger.read',
      'audit.read-all',
      'identity.read',
    ],
  },
  administrator: {
    label: 'Administrator',
    audience: 'staff',
    permissions: [
      ...STAFF_READ,
      'programmes.edit',
      'funds.edit',
      'organisations.edit',
      'outcomes.edit',
      'identity.read',
    ],
  },
  'organisation-editor': {
    label: 'Organisation editor',
    audience: 'organisation',
    permissions: [
      ...ORGANISATION_READ,
      'applications.write',
      'applications.submit',
      'applications.withdraw',
      'returns.write',
    ],
  },
  'organisation-certifier': {
    label: 'Organisation certifier',
    audience: 'organisation',
    permissions: [
      ...ORGANISATION_READ,
      'applications.submit',
      'applications.withdraw',
      'awards.accept',
      'returns.certify',
    ],
  },
} as const satisfies Record<string, RoleDefinition>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as Role[];
