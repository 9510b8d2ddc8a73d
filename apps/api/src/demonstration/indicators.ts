/** The indicators of the Partnership Drugs Initiative, as the 2021-22 figures are worded. */
export const INDICATORS = [
  {
    code: 'PDI-1',
    title: 'Children and young people supported',
    unit: 'people',
    rule: 'sum',
    definition:
      'Children and young people supported and engaged in a variety of ways with services.',
    fund: 'PDI',
  },
  {
    code: 'PDI-2',
    title: 'Children and young people whose safety improved',
    unit: 'people',
    rule: 'sum',
    definition: 'Children and young people who benefited from an improvement in their safety.',
    fund: 'PDI',
  },
  {
    code: 'PDI-3',
    title: 'Children and young people more engaged with education',
    unit: 'people',
    rule: 'sum',
    definition: 'Children and young people who increased their engagement with education.',
    fund: 'PDI',
  },
  {
    code: 'PDI-4',
    title: 'Families with improved access to support',
    unit: 'families',
    rule: 'sum',
    definition: 'Families who reported improved access to and engagement with support services.',
    fund: 'PDI',
  },
  {
    code: 'CFF-1',
    title: 'Families supported',
    unit: 'families',
    rule: 'sum',
    definition: 'Families who received whole family support in the year, each counted once.',
    fund: 'CFF',
  },
  {
    code: 'CFF-2',
    title: 'Children and young people supported',
    unit: 'people',
    rule: 'sum',
    definition:
      'Children and young people who received support in their own right in the year, each counted once.',
    fund: 'CFF',
  },
  {
    code: 'CFF-3',
    title: 'Families who report that things are better',
    unit: 'percent',
    rule: 'ratio',
    definition:
      'Of the families asked at the end of their support, those who say that things at home are better.',
    fund: 'CFF',
  },
] as const;
