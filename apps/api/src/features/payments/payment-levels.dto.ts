import {
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
} from '../../platform/http/fields.js';

export class SetPaymentLevels {
  @MoneyField({
    min: 0,
    nullable: true,
    description: 'Pence; a payment above it asks for a second approval. Null: never.',
  })
  levelTwoAbovePence: number | null;

  @MoneyField({
    min: 0,
    nullable: true,
    description: 'Pence; a payment above it asks for a third approval. Null: never.',
  })
  levelThreeAbovePence: number | null;
}

/** One version of a fund's approval thresholds. */
export class PaymentLevelsVersion extends SetPaymentLevels {
  @IntegerField({ min: 1 })
  version: number;

  @InstantField()
  setAt: string;

  @TextField()
  setByName: string;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

/** The amounts above which a fund needs more than one approval of a payment. */
export class PaymentLevelsView extends SetPaymentLevels {
  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 0, description: '0 where nobody has set any.' })
  version: number;

  @ListField(() => PaymentLevelsVersion, { description: 'Every version, newest first.' })
  history: PaymentLevelsVersion[];
}
