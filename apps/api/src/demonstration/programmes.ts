/** The programme that groups the funds, as the public texts describe it. */
export const PROGRAMMES = [
  {
    code: 'WFA',
    name: 'Whole Family Approach Framework',
    note: 'Families Affected by Drug and Alcohol Use in Scotland: a framework for holistic whole family approaches and family inclusive practice, published in December 2021.',
  },
] as const;
