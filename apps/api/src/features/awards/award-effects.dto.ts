import { AWARD_YEAR_STATUSES } from '@almoner/domain/awards';
import { PAYMENT_STATUSES } from '@almoner/domain/payments';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

export const EFFECT_COMMANDS = ['suspend', 'resume', 'terminate', 'complete'] as const;

export type EffectCommand = (typeof EFFECT_COMMANDS)[number];

export class AwardEffectQuery extends Fields({
  command: field.choice(EFFECT_COMMANDS, { name: 'AwardEffectCommand' }),
}) {}

class AwardYearRelease extends Fields({
  financialYear: field.financialYear(),
  status: field.choice(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description:
      'A confirmed year gives back what was committed, an indicative one what was reserved.',
  }),
  amountPence: field.money({ description: 'Pence of the year now.' }),
  keptPence: field.money({
    description: 'Pence that stay: sent, paid, or simply left as they are.',
  }),
  releasedPence: field.money({ description: 'Pence that go back to the budget of the year.' }),
  availablePence: field.integer({
    description: 'Pence available on the budget line of the year now.',
  }),
  availableAfterPence: field.integer({ description: 'Pence available on it afterwards.' }),
}) {}

class AffectedPayment extends Fields({
  id: field.id(),
  reference: field.text(),
  financialYear: field.financialYear(),
  amountPence: field.money(),
  dueOn: field.date(),
  status: field.choice(PAYMENT_STATUSES, { name: 'PaymentStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
}) {}

class EffectObstacle extends Fields({
  pointer: field.text({
    description: 'The kind of record that it is about.',
    example: '/payments',
  }),
  detail: field.text(),
}) {}

/** What a command would do to an award now. Asking changes nothing. */
export class AwardEffect extends Fields({
  illustrative: illustrativeFigures,
  awardId: field.id(),
  command: field.choice(EFFECT_COMMANDS, { name: 'AwardEffectCommand' }),
  allowed: field.flag(),
  code: field.text({ nullable: true, description: 'The code of the refusal; null where allowed.' }),
  reason: field.text({
    nullable: true,
    description: 'Why not, as a sentence; null where allowed.',
  }),
  obstacles: field.list(() => EffectObstacle, { description: 'Everything that prevents it.' }),
  amountBeforePence: field.money(),
  amountAfterPence: field.money(),
  releasedPence: field.money({ description: 'Pence that go back to the budgets, over all years.' }),
  years: field.list(() => AwardYearRelease),
  cancelled: field.list(() => AffectedPayment, {
    description: 'Payments that would be cancelled.',
  }),
  waiting: field.list(() => AffectedPayment, {
    description: 'Payments that would stop until the award is resumed, or that can go on.',
  }),
  inFlight: field.list(() => AffectedPayment, {
    description: 'Payments that were sent or are in a run, and stay as they are.',
  }),
}) {}
