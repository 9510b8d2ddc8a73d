/** The fields that a template can use inside its text, each with its meaning. */
export const TEXT_FIELDS = {
  'letter-date': 'the day of the offer, such as 2 November 2026',
  'organisation-name': 'the name of the organisation',
  'fund-name': 'the name of the fund',
  'award-reference': 'the reference of the award',
  'award-title': 'the title of the award',
  'award-purpose': 'what the award is for',
  amount: 'the most that is paid in all, such as “up to £399,496.00”',
  period: 'the first and the last day of the award',
  'expires-on': 'the last day on which the offer can be accepted',
  'special-conditions': 'what the organisation agrees to, in the words of the award',
  'subsidy-statement': 'how the award stands under the Subsidy Control Act 2022',
  contact: 'who sends the offer',
} as const;

/** The fields that stand on a line of their own and become a table. */
export const TABLE_FIELDS = {
  'years-table': 'each financial year with its amount, Confirmed or Indicative',
  'instalments-table': 'each planned instalment with its amount, its day and what it waits for',
  'conditions-table': 'each condition with who meets it and by when',
} as const;

export type TextField = keyof typeof TEXT_FIELDS;
export type TableField = keyof typeof TABLE_FIELDS;

export function isTextField(name: string): name is TextField {
  return Object.hasOwn(TEXT_FIELDS, name);
}

export function isTableField(name: string): name is TableField {
  return Object.hasOwn(TABLE_FIELDS, name);
}
