import { field, Fields } from '../../platform/http/fields.js';

export class SetPaymentLevels extends Fields({
  levelTwoAbovePence: field.money({
    min: 0,
    nullable: true,
    description: 'Pence; a payment above it asks for a second approval. Null: never.',
  }),
  levelThreeAbovePence: field.money({
    min: 0,
    nullable: true,
    description: 'Pence; a payment above it asks for a third approval. Null: never.',
  }),
}) {}

/** One version of a fund's approval thresholds. */
export class PaymentLevelsVersion extends Fields(SetPaymentLevels, {
  version: field.integer({ min: 1 }),
  setAt: field.instant(),
  setByName: field.text(),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

/** The amounts above which a fund needs more than one approval of a payment. */
export class PaymentLevelsView extends Fields(SetPaymentLevels, {
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 0, description: '0 where nobody has set any.' }),
  history: field.list(() => PaymentLevelsVersion, { description: 'Every version, newest first.' }),
}) {}
