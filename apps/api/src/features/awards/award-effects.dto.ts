import { PAYMENT_STATUSES, type PaymentStatus } from '@almoner/domain/payments';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
} from '../../platform/http/fields.js';

export const EFFECT_COMMANDS = ['suspend', 'resume', 'terminate', 'complete'] as const;

export type EffectCommand = (typeof EFFECT_COMMANDS)[number];

export class AwardEffectQuery {
  @ChoiceField(EFFECT_COMMANDS, { name: 'AwardEffectCommand' })
  command: EffectCommand;
}

class AwardYearRelease {
  @FinancialYearField()
  financialYear: string;

  @MoneyField({ description: 'Pence of the year now.' })
  amountPence: number;

  @MoneyField({ description: 'Pence that stay: sent, paid, or simply left as they are.' })
  keptPence: number;

  @MoneyField({ description: 'Pence that go back to the budget of the year.' })
  releasedPence: number;

  @IntegerField({ description: 'Pence available on the budget line of the year now.' })
  availablePence: number;

  @IntegerField({ description: 'Pence available on it afterwards.' })
  availableAfterPence: number;
}

class AffectedPayment {
  @IdField()
  id: string;

  @TextField()
  reference: string;

  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @DateField()
  dueOn: string;

  @ChoiceField(PAYMENT_STATUSES, { name: 'PaymentStatus' })
  status: PaymentStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;
}

class EffectObstacle {
  @TextField({ description: 'The kind of record that it is about.', example: '/payments' })
  pointer: string;

  @TextField()
  detail: string;
}

/** What a command would do to an award now. Asking changes nothing. */
export class AwardEffect {
  @IdField()
  awardId: string;

  @ChoiceField(EFFECT_COMMANDS, { name: 'AwardEffectCommand' })
  command: EffectCommand;

  @FlagField()
  allowed: boolean;

  @TextField({ nullable: true, description: 'The code of the refusal; null where allowed.' })
  code: string | null;

  @TextField({ nullable: true, description: 'Why not, as a sentence; null where allowed.' })
  reason: string | null;

  @ListField(() => EffectObstacle, { description: 'Everything that prevents it.' })
  obstacles: EffectObstacle[];

  @MoneyField()
  amountBeforePence: number;

  @MoneyField()
  amountAfterPence: number;

  @MoneyField({ description: 'Pence that go back to the budgets, over all years.' })
  releasedPence: number;

  @ListField(() => AwardYearRelease)
  years: AwardYearRelease[];

  @ListField(() => AffectedPayment, { description: 'Payments that would be cancelled.' })
  cancelled: AffectedPayment[];

  @ListField(() => AffectedPayment, {
    description: 'Payments that would stop until the award is resumed, or that can go on.',
  })
  waiting: AffectedPayment[];

  @ListField(() => AffectedPayment, {
    description: 'Payments that were sent or are in a run, and stay as they are.',
  })
  inFlight: AffectedPayment[];
}
