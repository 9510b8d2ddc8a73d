import { EARLIER_RULE_KEYS, type EarlierRuleKey } from '@almoner/domain/not-allowed-today';
import type { EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { APPLICATIONS_NOT_ALLOWED_TODAY } from '../applications/applications.not-allowed-today.js';
import { ASSESSMENTS_NOT_ALLOWED_TODAY } from '../assessments/assessments.not-allowed-today.js';
import { ASSURANCES_NOT_ALLOWED_TODAY } from '../assurances/assurances.not-allowed-today.js';
import { AWARDS_NOT_ALLOWED_TODAY } from '../awards/awards.not-allowed-today.js';
import { BUDGETS_NOT_ALLOWED_TODAY } from '../budgets/budgets.not-allowed-today.js';
import { CALLS_NOT_ALLOWED_TODAY } from '../calls/calls.not-allowed-today.js';
import { DELEGATIONS_NOT_ALLOWED_TODAY } from '../delegations/delegations.not-allowed-today.js';
import { FUNDS_NOT_ALLOWED_TODAY } from '../funds/funds.not-allowed-today.js';
import { LEDGER_NOT_ALLOWED_TODAY } from '../ledger/ledger.not-allowed-today.js';
import { MATCH_FUNDING_NOT_ALLOWED_TODAY } from '../match-funding/match-funding.not-allowed-today.js';
import { ORGANISATIONS_NOT_ALLOWED_TODAY } from '../organisations/organisations.not-allowed-today.js';
import { PAYMENT_RUNS_NOT_ALLOWED_TODAY } from '../payment-runs/payment-runs.not-allowed-today.js';
import { PAYMENTS_NOT_ALLOWED_TODAY } from '../payments/payments.not-allowed-today.js';
import { RECOVERIES_NOT_ALLOWED_TODAY } from '../recoveries/recoveries.not-allowed-today.js';
import { VARIATIONS_NOT_ALLOWED_TODAY } from '../variations/variations.not-allowed-today.js';
import { VIREMENTS_NOT_ALLOWED_TODAY } from '../virements/virements.not-allowed-today.js';

/** The query of each rule, as its feature declares it. A rule without one does not compile. */
export const EARLIER_RECORDS: Readonly<Record<EarlierRuleKey, EarlierRecords>> = {
  ...BUDGETS_NOT_ALLOWED_TODAY,
  ...VIREMENTS_NOT_ALLOWED_TODAY,
  ...ORGANISATIONS_NOT_ALLOWED_TODAY,
  ...FUNDS_NOT_ALLOWED_TODAY,
  ...MATCH_FUNDING_NOT_ALLOWED_TODAY,
  ...CALLS_NOT_ALLOWED_TODAY,
  ...APPLICATIONS_NOT_ALLOWED_TODAY,
  ...ASSESSMENTS_NOT_ALLOWED_TODAY,
  ...AWARDS_NOT_ALLOWED_TODAY,
  ...ASSURANCES_NOT_ALLOWED_TODAY,
  ...PAYMENTS_NOT_ALLOWED_TODAY,
  ...DELEGATIONS_NOT_ALLOWED_TODAY,
  ...PAYMENT_RUNS_NOT_ALLOWED_TODAY,
  ...LEDGER_NOT_ALLOWED_TODAY,
  ...RECOVERIES_NOT_ALLOWED_TODAY,
  ...VARIATIONS_NOT_ALLOWED_TODAY,
};

function recordsOf(rule: EarlierRuleKey, place: number): string {
  const {
    kind,
    from,
    where,
    id,
    subject = id,
    reference,
    name,
    fundId,
    illustrative,
  } = EARLIER_RECORDS[rule];
  // one record can stand under several rules, so that its id alone would not be unique
  return `SELECT md5('${rule}' || ${id})::uuid AS id, '${rule}' AS rule, ${place} AS place, '${kind}' AS subject_type,
      ${subject} AS subject_id, ${reference} AS reference, ${name} AS name, ${fundId ?? 'NULL'}::uuid AS fund_id,
      ${illustrative ?? 'false'} AS illustrative
    FROM ${from} WHERE ${where}`;
}

/** Every record of every rule; the rules in the order in which the domain has them. */
export const ALL_EARLIER_RECORDS = `(${EARLIER_RULE_KEYS.map(recordsOf).join('\n UNION ALL ')})`;
