import { field, Fields } from '../../platform/http/fields.js';

export class PreparePaymentRun extends Fields({
  paymentIds: field.idList({ description: 'Approved payments, each once; all of them or none.' }),
  payOn: field.date({
    description: 'The day the bank is asked to pay: today or later, Monday to Friday.',
  }),
}) {}

export class EditPaymentRun extends Fields({
  payOn: field.date({
    description: 'The day the bank is asked to pay: today or later, Monday to Friday.',
  }),
}) {}

export class ChangeRunPayments extends Fields({
  paymentIds: field.idList({ description: 'Payments, each once; all of them or none.' }),
}) {}

export class AcknowledgePaymentRun extends Fields({
  paymentIds: field.idList({
    optional: true,
    description: 'The payments that the bank took; all where left out.',
  }),
}) {}

export class CancelPaymentRun extends Fields({
  reason: field.text({ max: 4000 }),
}) {}
