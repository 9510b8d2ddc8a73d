/** A page to look at: the path of its route, and how the API is asked for the record it shows. */
export interface Visit {
  readonly path: string;
  /** The list whose first record the page shows, such as `awards?status=offered`. */
  readonly of?: string;
  /** The search parameters of the address; `:id` stands for the id of that record. */
  readonly search?: string;
}

const OFFICER: readonly Visit[] = [
  { path: '/' },
  { path: '/programmes' },
  { path: '/programmes/new' },
  { path: '/programmes/$id', of: 'programmes' },
  { path: '/programmes/$id/edit', of: 'programmes' },
  { path: '/funds' },
  { path: '/funds/new' },
  { path: '/funds/$id', of: 'funds?q=Children and Families' },
  { path: '/funds/$id', of: 'funds?q=CYPFAL' },
  { path: '/funds/$id/edit', of: 'funds?q=PDI' },
  { path: '/calls' },
  { path: '/calls/new' },
  { path: '/calls/$id', of: 'calls?status=open' },
  { path: '/calls/$id/edit', of: 'calls?status=open' },
  { path: '/organisations' },
  { path: '/organisations/new' },
  { path: '/organisations/$id', of: 'organisations?q=Circle' },
  { path: '/organisations/$id/edit', of: 'organisations?q=Muirend' },
  { path: '/applications' },
  { path: '/applications/$id', of: 'applications?status=submitted' },
  { path: '/applications/$id', of: 'applications?status=assessed' },
  { path: '/assessments' },
  { path: '/assessments/$id', of: 'assessments?status=assigned&mine=true' },
  { path: '/assessments/$id', of: 'assessments?status=submitted' },
  { path: '/awards' },
  { path: '/awards/new' },
  { path: '/awards/new', of: 'applications?status=assessed', search: 'applicationId=:id' },
  { path: '/awards/$id', of: 'awards?status=drafted' },
  { path: '/awards/$id', of: 'awards?status=active' },
  { path: '/awards/check', of: 'awards?status=drafted', search: 'command=approve&awardIds=:id' },
  { path: '/awards/$id', of: 'awards?status=offered' },
  { path: '/awards/$id/schedule', of: 'awards?status=offered&q=Muirend' },
  { path: '/awards/$id/schedule', of: 'awards?status=active' },
  { path: '/conditions' },
  { path: '/conditions', search: 'status=met&owner=funder' },
  { path: '/conditions/new', of: 'awards?status=drafted', search: 'awardId=:id' },
  { path: '/conditions/new', of: 'awards?status=active', search: 'awardId=:id' },
  { path: '/conditions/$id', of: 'conditions?status=evidence-submitted' },
  { path: '/conditions/$id', of: 'conditions?status=met' },
  { path: '/conditions/$id', of: 'conditions?gating=true' },
  { path: '/conditions/$id/edit', of: 'conditions?status=open' },
  { path: '/conditions/library' },
  { path: '/conditions/library/new' },
  { path: '/conditions/library/$id', of: 'condition-templates' },
  { path: '/allocations' },
  { path: '/allocations/new' },
  { path: '/allocations/$id', of: 'allocations?status=draft' },
  { path: '/allocations/$id', of: 'allocations?status=committed' },
  { path: '/allocations/$id/edit', of: 'allocations?status=draft' },
  { path: '/allocations/$id/shares', of: 'allocations?status=draft' },
  { path: '/allocations/$id/shares/file', of: 'allocations?status=draft' },
  { path: '/funds/$id', of: 'funds?q=ADP' },
  { path: '/payments' },
  { path: '/returns' },
  { path: '/returns/new', of: 'awards?status=active', search: 'awardId=:id' },
  { path: '/returns/$id', of: 'returns?status=submitted' },
  { path: '/outcomes' },
  { path: '/outcomes', of: 'funds?q=PDI', search: 'fundId=:id' },
  { path: '/outcomes/observations', of: 'funds?q=PDI', search: 'fundId=:id&period=2021-22' },
  { path: '/outcomes/indicators' },
  { path: '/outcomes/indicators/new' },
  { path: '/outcomes/indicators/$id', of: 'indicators' },
  { path: '/outcomes/indicators/$id/edit', of: 'indicators' },
];

const FINANCE_OFFICER: readonly Visit[] = [
  { path: '/' },
  { path: '/funds/$id', of: 'funds?q=PDI' },
  { path: '/funds/$id/budget', of: 'funds?q=Children and Families' },
  { path: '/funds/$id/budget/new', of: 'funds?q=PDI' },
  { path: '/funds/$id/budget/$lineId', of: 'funds?q=PDI' },
  { path: '/funds/$id/budget/$lineId/allocate', of: 'funds?q=PDI' },
  { path: '/funds/$id/budget/$lineId/over-programming', of: 'funds?q=PDI' },
  { path: '/virements' },
  { path: '/virements/new' },
  { path: '/virements/new', of: 'funds?q=PDI', search: 'fromFundId=:id' },
  { path: '/virements/$id', of: 'virements?status=requested' },
  { path: '/virements/$id', of: 'virements?status=approved' },
  { path: '/payments/$id', of: 'payments?status=planned' },
  { path: '/payments/$id/edit', of: 'payments?status=planned' },
  { path: '/bank-details' },
  { path: '/bank-details/$id', of: 'organisations?q=Circle' },
  { path: '/bank-details/$id/new', of: 'organisations?q=Harbour House' },
  { path: '/payments/$id', of: 'payments?status=returned' },
  { path: '/payment-runs' },
  { path: '/payment-runs/new' },
  { path: '/payment-runs/$id', of: 'payment-runs?status=released' },
  { path: '/recoveries' },
  { path: '/recoveries/new', of: 'payments?status=paid', search: 'paymentId=:id' },
  { path: '/recoveries/$id', of: 'recoveries?status=received' },
  { path: '/ledger-lines' },
  { path: '/ledger-lines/$id', of: 'ledger-lines?status=unmatched' },
  { path: '/ledger-lines/$id', of: 'ledger-lines?status=matched' },
  { path: '/ledger-imports' },
  { path: '/ledger-imports/new' },
  { path: '/ledger-imports/$id', of: 'ledger-imports' },
];

const FINANCE_APPROVER: readonly Visit[] = [
  { path: '/' },
  { path: '/payments' },
  { path: '/payments/check', of: 'payments?status=requested', search: 'step=approve&ids=:id' },
  { path: '/payments/$id', of: 'payments?status=requested' },
  { path: '/payments/$id', of: 'payments?status=held' },
  { path: '/delegations' },
  { path: '/delegations/new' },
  { path: '/delegations/$id', of: 'delegations' },
  { path: '/bank-details', search: 'status=entered' },
  { path: '/bank-details/$id', of: 'organisations?q=Lochside' },
  { path: '/organisations/$id', of: 'organisations?q=Lochside' },
  { path: '/payments/$id', of: 'payments?status=paid' },
  { path: '/payment-runs/$id', of: 'payment-runs?status=prepared' },
  { path: '/recoveries/$id', of: 'recoveries?status=requested' },
];

const AUDITOR: readonly Visit[] = [
  { path: '/' },
  { path: '/audit' },
  { path: '/ledger-verification' },
  { path: '/applications/$id', of: 'applications?status=approved' },
  { path: '/assessments/$id', of: 'assessments?status=submitted' },
];

const ADMINISTRATOR: readonly Visit[] = [
  { path: '/' },
  { path: '/programmes/$id', of: 'programmes' },
  { path: '/funds/$id/payment-levels', of: 'funds?q=Children and Families' },
];

const EDITOR: readonly Visit[] = [
  { path: '/' },
  { path: '/calls' },
  { path: '/calls/$id', of: 'calls?status=open' },
  { path: '/applications' },
  { path: '/applications/$id', of: 'applications?status=draft' },
  { path: '/applications/$id', of: 'applications?status=approved' },
  { path: '/applications/$id/write', of: 'applications?status=draft' },
  { path: '/applications/$id/write', of: 'applications?status=draft', search: 'section=money' },
  { path: '/applications/$id/write', of: 'applications?status=draft', search: 'section=where' },
  {
    path: '/applications/$id/write',
    of: 'applications?status=draft',
    search: 'section=answer-approach&checked=true',
  },
  { path: '/applications/$id/check', of: 'applications?status=draft' },
  { path: '/applications/$id/sent', of: 'applications?status=approved' },
  { path: '/funds/$id', of: 'funds' },
  { path: '/organisations/$id', of: 'organisations' },
];

const WRITER_OF_RETURNS: readonly Visit[] = [
  { path: '/' },
  { path: '/awards' },
  { path: '/awards/$id', of: 'awards?status=active' },
  { path: '/payments' },
  { path: '/payments/$id', of: 'payments?status=paid' },
  { path: '/bank-details/$id', of: 'organisations' },
  { path: '/bank-details/$id/new', of: 'organisations' },
  { path: '/returns' },
  { path: '/returns/$id', of: 'returns?period=2025-26' },
  { path: '/returns/$id/write', of: 'returns?period=2025-26' },
  { path: '/returns/$id/write', of: 'returns?period=2025-26', search: 'section=story' },
  { path: '/returns/$id/check', of: 'returns?period=2025-26' },
  { path: '/returns/$id/sent', of: 'returns?status=accepted' },
];

const CERTIFIER: readonly Visit[] = [
  { path: '/' },
  { path: '/awards/$id', of: 'awards?status=offered' },
  { path: '/awards/$id/accept', of: 'awards?status=offered' },
  { path: '/conditions' },
  { path: '/conditions/$id', of: 'conditions?status=open' },
];

/** For pages that need no sign-in. */
export const NOBODY = 'nobody signed in';

/** Who looks at which pages of the demonstration world. */
export const VISITS: readonly (readonly [persona: string, visits: readonly Visit[]])[] = [
  [NOBODY, [{ path: '/sign-in' }]],
  ['Isla Grant', OFFICER],
  ['Ailsa Reid', FINANCE_OFFICER],
  ['Callum Munro', FINANCE_APPROVER],
  ['Catriona Bell', AUDITOR],
  ['Donald Ross', ADMINISTRATOR],
  ['Shona Mackay', EDITOR],
  ['Mhairi Stewart', WRITER_OF_RETURNS],
  ['Iain Buchanan', CERTIFIER],
];
