import {
  AGGREGATION_RULES,
  HIGHEST_OBSERVATION,
  INDICATOR_UNITS,
  ANSWER_STATES,
} from '@almoner/domain/outcomes';
import { RETURN_KINDS, RETURN_STATUSES, type ReturnKind } from '@almoner/domain/returns';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

export class ReturnItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-R-2026-0012' }),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  awardTitle: field.text(),
  organisationId: field.id(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  kind: field.choice(RETURN_KINDS, { name: 'ReturnKind' }),
  period: field.financialYear({ description: 'The financial year that it is about.' }),
  opensOn: field.date({ description: 'The first day on which it can be filled in.' }),
  dueOn: field.date(),
  overdue: field.flag({ description: 'Owed and past its due date; worked out from the date.' }),
  status: field.choice(RETURN_STATUSES, { name: 'ReturnStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  submittedAt: field.instant({
    nullable: true,
    description: 'When it was sent for certification.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

class PreviousObservation extends Fields({
  period: field.financialYear(),
  value: field.integer({ min: 0, nullable: true }),
  numerator: field.integer({ min: 0, nullable: true }),
  denominator: field.integer({ min: 0, nullable: true }),
}) {}

export class ReturnQuestion extends Fields({
  indicatorId: field.id(),
  code: field.text(),
  title: field.text(),
  unit: field.choice(INDICATOR_UNITS, { name: 'IndicatorUnit' }),
  rule: field.choice(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'A `ratio` asks for numerator and denominator, the others for a value.',
  }),
  definition: field.text({ min: 0 }),
  target: field.integer({ min: 0, nullable: true }),
  previous: field.object(() => PreviousObservation, {
    nullable: true,
    description: 'What the last accepted return of the award before this period reported.',
  }),
}) {}

/** One answer of a return. It replaces the whole earlier answer to the same indicator. */
export class ReturnObservation extends Fields({
  indicatorId: field.id(),
  value: field.integer({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true }),
  numerator: field.integer({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true }),
  denominator: field.integer({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true }),
  state: field.choice(ANSWER_STATES, { name: 'ObservationState' }),
  note: field.text({
    min: 0,
    max: 2000,
    optional: true,
    description: 'A note about the figure, or the reason why there is none.',
  }),
}) {}

class ChangesRequested extends Fields({
  reason: field.text({
    description: 'What has to change, as the funder or the certifier wrote it.',
  }),
}) {}

export class ReturnView extends Fields(ReturnItem, {
  questions: field.list(() => ReturnQuestion),
  observations: field.list(() => ReturnObservation, {
    description: 'In the order of the questions.',
  }),
  narrative: field.text({ min: 0 }),
  unsent: field.flag({
    description:
      'True where the organisation is still writing: its answers are not shown until it has sent them.',
  }),
  submittedByName: field.text({ nullable: true }),
  certifiedByName: field.text({ nullable: true }),
  certifiedAt: field.instant({ nullable: true }),
  acceptedAt: field.instant({ nullable: true }),
  changesRequested: field.object(() => ChangesRequested, { nullable: true }),
  commands: field.list(() => CommandAnswer),
}) {}

/** The kinds of return that can be scheduled so far. */
const SCHEDULED_KINDS = ['outcome'] as const satisfies readonly ReturnKind[];

export class ScheduleReturn extends Fields({
  awardId: field.id(),
  kind: field.choice(SCHEDULED_KINDS, { name: 'ScheduledReturnKind' }),
  period: field.financialYear({ description: 'The financial year that it is about.' }),
  dueOn: field.date(),
  opensOn: field.date({
    optional: true,
    description: 'Where left out: the day after the period, or the due date where that is earlier.',
  }),
  indicatorIds: field.idList({ description: 'What is asked, in this order.' }),
}) {}

/** What is written so far. It may be incomplete; fields that are left out stay as they are. */
export class WriteReturn extends Fields({
  narrative: field.text({ min: 0, max: 20_000, optional: true }),
  observations: field.list(() => ReturnObservation, { optional: true }),
}) {}

export class ReturnReason extends Fields({
  reason: field.text({ max: 4000, description: 'What has to change.' }),
}) {}
