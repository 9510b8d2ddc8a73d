import { formatFinancialYear } from '@almoner/domain/calendar';
import { THIS_YEAR } from '../support/world.js';

const FIRST_YEAR = THIS_YEAR;

/** What the organisation of the story applies for: Circle's £399,496 over four financial years. */
export const PROJECT = {
  callTitle: 'A round that pays from this year',
  fundName: 'Children and Families Fund',
  organisation: 'Circle',
  title: 'Whole family support, the next four years',
  amount: '399,496',
  amountPence: 39_949_600,
  yearAmount: '99,874',
  yearPence: 9_987_400,
  years: [0, 1, 2, 3].map((ahead) => formatFinancialYear(FIRST_YEAR + ahead)),
  area: 'North Lanarkshire',
  answers: [
    {
      title: 'What is the need, and how do you know?',
      text: 'Families who live with substance use tell us that help comes late and stops too soon.',
    },
    {
      title: 'What will you do?',
      text: 'A family worker and a counsellor stay with each family for as long as it needs them.',
    },
    {
      title: 'What will be different for children and families?',
      text: 'Children feel safer and take part in school. We measure with the family, three times.',
    },
  ],
} as const;

/** The first year: the instalment is paid in it, and the return is about it. */
export const PAID_YEAR = formatFinancialYear(FIRST_YEAR);

/** The figures that the organisation reports, by the title of the indicator. */
export const REPORTED = {
  families: { code: 'CFF-1', title: 'Families supported', value: 31 },
  children: { code: 'CFF-2', title: 'Children and young people supported', value: 58 },
  better: {
    code: 'CFF-3',
    title: 'Families who report that things are better',
    numerator: 24,
    denominator: 29,
  },
} as const;
