import {
  PAYMENT_STATUSES,
  PAYMENT_TRIGGERS,
  type PaymentStatus,
  type PaymentTrigger,
} from '@almoner/domain/payments';
import { RETURN_KINDS, type ReturnKind } from '@almoner/domain/returns';
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

class ScheduleInstalmentView {
  @IdField()
  id: string;

  @TextField({ example: 'ALM000000123' })
  reference: string;

  @FinancialYearField({ description: 'The year of the award that it counts against.' })
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @DateField()
  dueOn: string;

  @ChoiceField(PAYMENT_STATUSES, { name: 'PaymentStatus' })
  status: PaymentStatus;

  @FlagField({
    description: 'True until it is requested; until then the schedule can change it.',
  })
  planned: boolean;

  @ChoiceField(PAYMENT_TRIGGERS, { name: 'PaymentTrigger' })
  trigger: PaymentTrigger;

  @IdField({ nullable: true })
  conditionId: string | null;

  @ChoiceField(RETURN_KINDS, { nullable: true, name: 'ReturnKind' })
  returnKind: ReturnKind | null;

  @FinancialYearField({ nullable: true })
  returnYear: string | null;

  @FlagField({ description: 'False while what it waits for has not happened.' })
  triggerMet: boolean;

  @TextField({ example: 'Waiting for: constitution adopted' })
  triggerWords: string;
}

class ScheduleYearView {
  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @MoneyField({ description: 'Pence of all its instalments.' })
  plannedPence: number;

  @MoneyField({ description: 'Pence of instalments that were requested or are on hold.' })
  fixedPence: number;
}

/** The instalments of an award. */
export class ScheduleView {
  @IdField()
  awardId: string;

  @FlagField({ description: 'True where the instalments of every year add up to the award year.' })
  complete: boolean;

  @ListField(() => ScheduleYearView)
  years: ScheduleYearView[];

  @ListField(() => ScheduleInstalmentView, { description: 'In the order they fall due.' })
  instalments: ScheduleInstalmentView[];

  @FlagField({ description: 'Whether the reader may replace what is planned now.' })
  editable: boolean;

  @IntegerField({
    min: 1,
    description: 'Increases with every change of the award and its payments.',
  })
  version: number;
}

class InstalmentRow {
  @IdField({
    optional: true,
    description: 'A planned instalment that is kept; left out for a new one.',
  })
  id?: string;

  @FinancialYearField({ description: 'The year of the award that it counts against.' })
  financialYear: string;

  @MoneyField({ min: 1 })
  amountPence: number;

  @DateField()
  dueOn: string;

  @ChoiceField(PAYMENT_TRIGGERS, {
    optional: true,
    name: 'PaymentTrigger',
    description: 'What makes it payable; `date` where left out.',
  })
  trigger?: PaymentTrigger;

  @IdField({ optional: true, description: 'Of the trigger `condition`: a condition of the award.' })
  conditionId?: string;

  @ChoiceField(RETURN_KINDS, { optional: true, name: 'ReturnKind' })
  returnKind?: ReturnKind;

  @FinancialYearField({ optional: true, description: 'Of the trigger `return`: its period.' })
  returnYear?: string;
}

/**
 * Everything that is still planned for an award. Instalments that were already requested stay as they are and are left
 * out.
 */
export class ReplaceSchedule {
  @ListField(() => InstalmentRow, {
    description:
      'Together with the instalments already requested, those of each year must add up to the award year.',
  })
  instalments: InstalmentRow[];
}
