import { CLAIM_STATUSES } from '@almoner/domain/claims';
import { PAYMENT_STATUSES } from '@almoner/domain/payments';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { ClaimReference } from '../payments/payments.dto.js';

export class ClaimItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-CL-2026-0003' }),
  paymentId: field.id({ description: 'The instalment that is claimed.' }),
  paymentReference: field.text({ example: 'ALM000000123' }),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  organisationId: field.id(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  financialYear: field.financialYear(),
  amountPence: field.money({ description: 'The amount of the instalment when it was claimed.' }),
  coversFrom: field.date({ description: 'The first day that the money is for.' }),
  coversTo: field.date({ description: 'The last day that the money is for.' }),
  unspentPence: field.money({ description: 'What the organisation had unspent of the award.' }),
  unspentOn: field.date({ description: 'The day on which it had that unspent.' }),
  status: field.choice(CLAIM_STATUSES, { name: 'ClaimStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  submittedAt: field.instant(),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class ClaimView extends Fields(ClaimItem, {
  awardTitle: field.text(),
  statement: field.text({ description: 'What the money is for.' }),
  submittedByName: field.text({ nullable: true }),
  decidedAt: field.instant({
    nullable: true,
    description: 'When it was taken up, refused or withdrawn.',
  }),
  decidedByName: field.text({ nullable: true, description: 'Staff only.' }),
  decidedReason: field.text({ nullable: true, description: 'Why it was refused.' }),
  paymentStatus: field.choice(PAYMENT_STATUSES, { name: 'PaymentStatus' }),
  paymentStatusWords: field.text({ description: 'How far the payment is, for the reader.' }),
  problem: field.text({
    nullable: true,
    description:
      'Of a claim that waits: why its payment cannot be requested as things are; null where it can.',
  }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

export class ClaimableInstalmentView extends Fields({
  paymentId: field.id(),
  reference: field.text({ example: 'ALM000000123' }),
  financialYear: field.financialYear(),
  amountPence: field.money(),
  dueOn: field.date(),
  problem: field.text({
    nullable: true,
    description: 'Why it cannot be claimed now; null: it can.',
  }),
  coversFrom: field.date({ description: 'The first day that is proposed.' }),
  coversTo: field.date({ description: 'The last day that is proposed.' }),
}) {}

/** The planned instalments of an award, the earliest due first, for the organisation that can claim them. */
export class ClaimableAward extends Fields({
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  awardTitle: field.text(),
  sentPence: field.money({
    description: 'Pence that were sent of the award, less what came back.',
  }),
  waitingClaim: field.object(() => ClaimReference, {
    nullable: true,
    description: 'The claim of the award that waits for an answer.',
  }),
  instalments: field.list(() => ClaimableInstalmentView),
  illustrative: illustrativeFigures,
}) {}

export class SubmitClaim extends Fields({
  paymentId: field.id({ description: 'The instalment that is claimed, with its whole amount.' }),
  coversFrom: field.date({ description: 'The first day that the money is for.' }),
  coversTo: field.date({ description: 'The last day that the money is for.' }),
  unspentPence: field.money({ min: 0, description: 'What is unspent of the award.' }),
  unspentOn: field.date({ description: 'The day on which that was unspent.' }),
  statement: field.text({ max: 4000, description: 'What the money is for.' }),
}) {}

export class RefuseClaim extends Fields({
  reason: field.text({ max: 1000, description: 'The organisation reads it.' }),
}) {}
