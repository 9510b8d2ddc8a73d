import {
  AGGREGATION_RULES,
  HIGHEST_OBSERVATION,
  INDICATOR_UNITS,
  ANSWER_STATES,
} from '@almoner/domain/outcomes';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { ReturnItem } from './returns.dto.js';

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
