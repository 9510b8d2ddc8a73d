import { EARLIER_RULE_KEYS } from '@almoner/domain/not-allowed-today';
import { field, Fields } from '../../platform/http/fields.js';

/** A record from before a rule, which it would refuse today. */
export class EarlierRecordItem extends Fields({
  id: field.id({ description: 'The same record has another id under another rule.' }),
  rule: field.choice(EARLIER_RULE_KEYS, { name: 'EarlierRule' }),
  subjectType: field.text({ description: 'The kind of record.' }),
  subjectId: field.id(),
  reference: field.text({ min: 0 }),
  name: field.text({ min: 0, max: 4000 }),
  fundCode: field.text({ nullable: true, description: 'Null for a record of every fund.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

class EarlierRuleView extends Fields({
  rule: field.choice(EARLIER_RULE_KEYS, { name: 'EarlierRule' }),
  foundWords: field.text({ description: 'What the record is, in words.' }),
  ruleWords: field.text({ max: 400, description: 'The rule of today.' }),
  since: field.date({ description: 'The first day on which the rule is kept.' }),
  count: field.integer({ min: 0, description: 'The records in the funds of the reader.' }),
}) {}

class RuleWithoutRecordsView extends Fields({
  rule: field.text({ description: 'The rule of today.' }),
  reason: field.text({ max: 400, description: 'Why it lists no record.' }),
}) {}

/** Every rule of today with the number of records from before it. */
export class EarlierRules extends Fields({
  rules: field.list(() => EarlierRuleView),
  withoutRecords: field.list(() => RuleWithoutRecordsView),
}) {}
