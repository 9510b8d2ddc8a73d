import { field, Fields } from '../../platform/http/fields.js';

/** A member of staff with their roles. */
export class OfficePerson extends Fields({
  id: field.id(),
  name: field.text(),
  roles: field.textList({ description: 'Their roles in words, each with the fund it is for.' }),
  standsInFor: field.textList({ description: 'Whose approval of payments is lent to them today.' }),
}) {}

/** A duty that nobody could take on at present. */
export class UncoveredDuty extends Fields({
  sentence: field.text({ description: 'What cannot be done, and who is missing for it.' }),
  everyFund: field.flag({ description: 'True where it is so in every fund.' }),
  fundCodes: field.textList({ description: 'The funds in which it is so.' }),
}) {}

export class Office extends Fields({
  people: field.list(() => OfficePerson),
  uncovered: field.list(() => UncoveredDuty, {
    description: 'Computed from the people, their roles and what is lent today.',
  }),
}) {}
