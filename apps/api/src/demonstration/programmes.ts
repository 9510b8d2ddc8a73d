/** The programme that groups the funds, as the public texts describe it. */
export const PROGRAMMES = [
  {
    code: 'WFA',
    name: 'Whole Family Approach Framework',
    note: 'Families Affected by Drug and Alcohol Use in Scotland: a framework for holistic whole family approaches and family inclusive practice, published in December 2021. Supported by £6.5 million a year over the life of the Parliament (National Mission on Drugs: annual report 2023-24, 7.2.1).',
  },
] as const;
