import { PAYMENT_STATUSES, PAYMENT_TRIGGERS } from '@almoner/domain/payments';
import { RETURN_KINDS } from '@almoner/domain/returns';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

class ScheduleInstalmentView extends Fields({
  id: field.id(),
  reference: field.text({ example: 'ALM000000123' }),
  financialYear: field.financialYear({
    description: 'The year of the award that it counts against.',
  }),
  amountPence: field.money(),
  dueOn: field.date(),
  status: field.choice(PAYMENT_STATUSES, { name: 'PaymentStatus' }),
  planned: field.flag({
    description: 'True until it is requested; until then the schedule can change it.',
  }),
  trigger: field.choice(PAYMENT_TRIGGERS, { name: 'PaymentTrigger' }),
  conditionId: field.id({ nullable: true }),
  returnKind: field.choice(RETURN_KINDS, { nullable: true, name: 'ReturnKind' }),
  returnYear: field.financialYear({ nullable: true }),
  triggerMet: field.flag({ description: 'False while what it waits for has not happened.' }),
  triggerWords: field.text({ example: 'Waiting for: constitution adopted' }),
}) {}

class ScheduleYearView extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money(),
  plannedPence: field.money({ description: 'Pence of all its instalments.' }),
  fixedPence: field.money({
    description: 'Pence of instalments that were requested or are on hold.',
  }),
}) {}

/** The instalments of an award. */
export class ScheduleView extends Fields({
  illustrative: illustrativeFigures,
  awardId: field.id(),
  complete: field.flag({
    description: 'True where the instalments of every year add up to the award year.',
  }),
  years: field.list(() => ScheduleYearView),
  instalments: field.list(() => ScheduleInstalmentView, {
    description: 'In the order they fall due.',
  }),
  editable: field.flag({ description: 'Whether the reader may replace what is planned now.' }),
  version: field.integer({
    min: 1,
    description: 'Increases with every change of the award and its payments.',
  }),
}) {}

class InstalmentRow extends Fields({
  id: field.id({
    optional: true,
    description: 'A planned instalment that is kept; left out for a new one.',
  }),
  financialYear: field.financialYear({
    description: 'The year of the award that it counts against.',
  }),
  amountPence: field.money({ min: 1 }),
  dueOn: field.date(),
  trigger: field.choice(PAYMENT_TRIGGERS, {
    optional: true,
    name: 'PaymentTrigger',
    description: 'What makes it payable; `date` where left out.',
  }),
  conditionId: field.id({
    optional: true,
    description: 'Of the trigger `condition`: a condition of the award.',
  }),
  returnKind: field.choice(RETURN_KINDS, { optional: true, name: 'ReturnKind' }),
  returnYear: field.financialYear({
    optional: true,
    description: 'Of the trigger `return`: its period.',
  }),
}) {}

/**
 * Everything that is still planned for an award. Instalments that were already requested stay as they are and are left
 * out.
 */
export class ReplaceSchedule extends Fields({
  instalments: field.list(() => InstalmentRow, {
    description:
      'Together with the instalments already requested, those of each year must add up to the award year.',
  }),
}) {}
