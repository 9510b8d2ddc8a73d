import {
  REFERENCE_AREAS,
  REFERENCE_KEYS,
  REFERENCE_VALUE_STATES,
} from '@almoner/domain/reference-data';
import { field, Fields } from '../../platform/http/fields.js';

const VALUE_OF_KEY =
  'By the unit of the key: whole pence, days, months, years or basis points as digits; a day; days one on each line; or a text.';

/** One value of dated reference data: since when it holds, where it comes from, who recorded it. */
export class ReferenceValueItem extends Fields({
  id: field.id(),
  area: field.choice(REFERENCE_AREAS, { name: 'ReferenceArea' }),
  key: field.choice(REFERENCE_KEYS, { name: 'ReferenceKey' }),
  value: field.text({ max: 20_000, description: VALUE_OF_KEY }),
  valueWords: field.text({ max: 20_000 }),
  fromDay: field.date({ description: 'The first day on which it is in force.' }),
  state: field.choice(REFERENCE_VALUE_STATES, { name: 'ReferenceValueState' }),
  source: field.text({ max: 500 }),
  recordedAt: field.instant(),
  recordedByName: field.text({ nullable: true, description: 'Null where it came with Almoner.' }),
}) {}

/** A key of reference data with every value that it ever had, the latest first. */
export class ReferenceKeyView extends Fields({
  key: field.choice(REFERENCE_KEYS, { name: 'ReferenceKey' }),
  keyWords: field.text(),
  usedIn: field.text({ description: 'What reads the value.' }),
  values: field.list(() => ReferenceValueItem),
}) {}

export class RecordReferenceValue extends Fields({
  key: field.choice(REFERENCE_KEYS, { name: 'ReferenceKey' }),
  value: field.text({ max: 20_000, printed: true, description: VALUE_OF_KEY }),
  fromDay: field.date({ description: 'The first day on which it is in force: today or later.' }),
  source: field.text({
    max: 500,
    description: 'Where the value comes from, and why it is recorded.',
  }),
}) {}

export class ReferenceKeyQuery extends Fields({
  key: field.choice(REFERENCE_KEYS, { name: 'ReferenceKey' }),
}) {}
