import { DateField, IdListField, TextField } from '../../platform/http/fields.js';

export class PreparePaymentRun {
  @IdListField({ description: 'Approved payments, each once; all of them or none.' })
  paymentIds: string[];

  @DateField({ description: 'The day the bank is asked to pay: today or later, Monday to Friday.' })
  payOn: string;
}

export class EditPaymentRun {
  @DateField({ description: 'The day the bank is asked to pay: today or later, Monday to Friday.' })
  payOn: string;
}

export class ChangeRunPayments {
  @IdListField({ description: 'Payments, each once; all of them or none.' })
  paymentIds: string[];
}

export class AcknowledgePaymentRun {
  @IdListField({
    optional: true,
    description: 'The payments that the bank took; all where left out.',
  })
  paymentIds?: string[];
}

export class CancelPaymentRun {
  @TextField({ max: 4000 })
  reason: string;
}
