import { pence } from '../money/index.js';
import type { ReferenceValues } from '../reference-data/index.js';

/** Values of reference data for tests, as Almoner begins with them. */
export const REFERENCE: ReferenceValues = {
  subsidyPublicationPence: pence(10_000_000),
  subsidyPublicationMonths: 3,
  subsidyEntryKeptYears: 6,
  minimalFinancialAssistancePence: pence(31_500_000),
  speiAssistancePence: pence(72_500_000),
  assistanceFinancialYears: 3,
  minimalFinancialAssistanceNotice: 'Minimal financial assistance of {amount}, at most {limit}.',
  speiAssistanceNotice: 'Assistance of {amount} for services, at most {limit}.',
  fairWorkFirstFrom: '2023-07-01',
  fairWorkEvidencePence: pence(10_000_000),
  bankHolidaysEnglandAndWales: ['2026-12-25', '2026-12-28', '2027-01-01'],
  bankHolidaysScotland: ['2026-11-30', '2026-12-25', '2026-12-28', '2027-01-01'],
  bacsCreditPence: pence(2_000_000_000),
  earlyPaymentDays: 14,
  bacsDaysAhead: 30,
  delegationDays: 92,
  writeOffSecondApprovalPence: pence(100_000),
  writeOffThirdApprovalPence: pence(5_000_000),
  lossesMarkedPence: pence(30_000_000),
  recordsKeptYears: 6,
  funderName: 'The funder',
  funderAddress: 'Victoria Quay, Edinburgh',
  funderSignatories: 'Isla Grant, Head of the fund',
  funderLogoText: 'The funder',
};
