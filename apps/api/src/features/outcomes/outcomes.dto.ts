import { AGGREGATION_RULES, INDICATOR_UNITS, ANSWER_STATES } from '@almoner/domain/outcomes';
import { field, Fields } from '../../platform/http/fields.js';

export class FundOutcomesQuery extends Fields({
  period: field.financialYear({
    optional: true,
    description: 'The latest period with a return where left out.',
  }),
}) {}

/** A figure as a public text gives it. */
class PublishedFigure extends Fields({
  value: field.text({ description: 'The figure as its source gives it.' }),
  source: field.text({ description: 'The document and section it comes from.' }),
}) {}

export class OutcomeFigureView extends Fields({
  indicatorId: field.id(),
  code: field.text(),
  title: field.text(),
  unit: field.choice(INDICATOR_UNITS, { name: 'IndicatorUnit' }),
  rule: field.choice(AGGREGATION_RULES, { name: 'AggregationRule' }),
  value: field.integer({
    min: 0,
    nullable: true,
    description:
      'Computed from accepted returns only; a ratio in whole per cent, rounded half up. Null where none is reported, which is not zero.',
  }),
  numerator: field.integer({ min: 0, nullable: true, description: 'Only of a ratio.' }),
  denominator: field.integer({ min: 0, nullable: true, description: 'Only of a ratio.' }),
  returnsAccepted: field.integer({ min: 0, description: 'Accepted returns that ask for it.' }),
  returnsAwaited: field.integer({
    min: 0,
    description: 'Returns that ask for it and are neither accepted nor waived.',
  }),
  illustrative: field.flag({
    description: 'True where a figure behind it is invented for demonstration.',
  }),
  stated: field.textList({
    description:
      '`value` where a public text states the same figure: of an illustrative one only the parts are invented then.',
  }),
  published: field.object(() => PublishedFigure, {
    nullable: true,
    description: 'What a public text gives as this figure; null where none does.',
  }),
}) {}

/** The outcomes of a fund in one financial year, computed from accepted returns. */
export class FundOutcomesView extends Fields({
  period: field.financialYear({
    nullable: true,
    description: 'Null where the fund has no return yet.',
  }),
  periods: field.financialYearList({ description: 'The periods that have returns, latest first.' }),
  figures: field.list(() => OutcomeFigureView),
}) {}

/** One value of an accepted return. The figures of a fund are made of these. */
export class ObservationItem extends Fields({
  id: field.id(),
  indicatorId: field.id(),
  indicatorTitle: field.text(),
  unit: field.choice(INDICATOR_UNITS, { name: 'IndicatorUnit' }),
  returnId: field.id(),
  returnReference: field.text({ example: 'PDI-R-2022-0001' }),
  organisationName: field.text(),
  fundCode: field.text({ example: 'PDI' }),
  period: field.financialYear(),
  state: field.choice(ANSWER_STATES, { name: 'ObservationState' }),
  value: field.integer({ min: 0, nullable: true }),
  numerator: field.integer({ min: 0, nullable: true }),
  denominator: field.integer({ min: 0, nullable: true }),
  areaCode: field.text({ nullable: true, description: 'Where it was observed, if in one area.' }),
  note: field.text({ min: 0 }),
  acceptedAt: field.instant(),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class IndicatorView extends Fields({
  id: field.id(),
  code: field.text({ example: 'CYP-SUPPORTED' }),
  title: field.text(),
  unit: field.choice(INDICATOR_UNITS, { name: 'IndicatorUnit' }),
  rule: field.choice(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'How the figures of several returns become one.',
  }),
  definition: field.text({ min: 0 }),
  fundId: field.id({ nullable: true, description: 'Null where every fund may ask for it.' }),
  fundCode: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

/** Unit and rule cannot be changed, because figures of the past depend on them. */
export class UpdateIndicator extends Fields({
  title: field.text({ optional: true }),
  definition: field.text({ min: 0, max: 4000, optional: true }),
}) {}

export class CreateIndicator extends Fields({
  code: field.text({ max: 40, description: 'Unique over all funds.' }),
  title: field.text(),
  unit: field.choice(INDICATOR_UNITS, { name: 'IndicatorUnit' }),
  rule: field.choice(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'A percentage is a `ratio` or the `latest`; a count is a `sum` or the `latest`.',
  }),
  definition: field.text({ min: 0, max: 4000, optional: true }),
  fundId: field.id({ nullable: true, description: 'Null where every fund may ask for it.' }),
}) {}
