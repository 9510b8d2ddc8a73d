import type { FundKind, FundStatus } from '@almoner/domain/funds';

const TASKFORCE = 'Drug Deaths Taskforce response: cross government approach';
const ANNUAL_REPORT = 'National Mission on Drugs: annual report 2023-24';

export interface DemonstrationFund {
  readonly code: string;
  readonly name: string;
  readonly kind: FundKind;
  readonly status: FundStatus;
  readonly programme?: string;
  readonly purpose: string;
  /** Pence a year as published; left out where the public texts give no figure. */
  readonly annualAmountPence?: number;
  readonly totalAmountPence?: number;
  readonly amountNote: string;
  readonly source: string;
  readonly themes?: readonly string[];
  readonly replaces?: readonly string[];
  readonly facts: readonly PublishedFact[];
}

interface PublishedFact {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  /** The indicator and year whose figure it is, so that the figure of the accepted returns can be held against it. */
  readonly indicatorCode?: string;
  readonly period?: string;
}

/** The figures of the Partnership Drugs Initiative for 2021-22, in the words of the text. */
const PDI_FIGURES: readonly PublishedFact[] = [
  ['PDI-1', '518', 'Children and young people supported'],
  ['PDI-2', '250', 'Children and young people who benefited from an improvement in their safety'],
  ['PDI-3', '164', 'Children and young people who increased their engagement with education'],
  ['PDI-4', '137', 'Families who reported improved access to and engagement with support services'],
].map(([indicatorCode = '', value = '', label = '']) => ({
  label: `${label} in 2021-22`,
  value,
  source: `${TASKFORCE}, 5.2`,
  indicatorCode,
  period: '2021-22',
}));

/**
 * The funds of the public texts. What the texts do not say is left out here, and the admin shows it as not published.
 */
export const FUNDS: readonly DemonstrationFund[] = [
  {
    code: 'CFF',
    name: 'Children and Families Fund',
    kind: 'open-call',
    status: 'open',
    programme: 'WFA',
    purpose:
      'Supports front-line and third-sector organisations who support children and families affected by drug use.',
    annualAmountPence: 300_000_000,
    amountNote: '£3 million each year',
    source: `${ANNUAL_REPORT}, 7.2.1`,
    facts: [
      {
        label: 'New projects with grant funding agreed in 2023-24',
        value: '18',
        source: `${ANNUAL_REPORT}, 7.2.1`,
      },
      {
        label: 'Circle, North Lanarkshire',
        value: 'up to £399,496',
        source: `${ANNUAL_REPORT}, 7.2.1`,
      },
    ],
  },
  {
    code: 'ADPF',
    name: 'ADP families allocation',
    kind: 'allocation',
    status: 'open',
    programme: 'WFA',
    purpose:
      'Additional funding for alcohol and drug partnerships to implement the Whole Family Approach Framework locally.',
    annualAmountPence: 350_000_000,
    amountNote: '£3.5 million per year over the life of the Parliament',
    source: `${ANNUAL_REPORT}, 7.2.1`,
    facts: [
      {
        label: 'Framework total, with the Children and Families Fund',
        value: '£6.5 million per year',
        source: `${ANNUAL_REPORT}, 7.2.1`,
      },
    ],
  },
  {
    code: 'ROUTES',
    name: 'Routes expansion',
    kind: 'direct-award',
    status: 'open',
    purpose:
      'Expands the Routes model, operated by Scottish Families Affected by Alcohol and Drugs, which gives holistic support to young people who experience substance use harms at home.',
    amountNote: 'nearly £4 million over four years',
    source: `${TASKFORCE}, 5.2`,
    facts: [{ label: 'New areas', value: '5', source: `${TASKFORCE}, 5.2` }],
  },
  {
    code: 'CYPFAL',
    name: 'Children, Young People, Families and Adult Learners (CYPFAL) Third Sector Fund',
    kind: 'open-call',
    status: 'closed',
    purpose:
      'For organisations delivering positive outcomes for children, young people, families and adult learners over the financial years 2023-24 and 2024-25.',
    amountNote: '',
    source: `${TASKFORCE}, 5.2`,
    themes: [
      'Supporting children, young people, families and adult learners who are affected by substance use',
    ],
    replaces: ['CYPFEI'],
    facts: [
      { label: 'Launched by Ministers', value: 'July 2022', source: `${TASKFORCE}, 5.2` },
      {
        label: 'Intended to replace',
        value: 'the CYPFEI & ALEC third sector fund',
        source: `${TASKFORCE}, 5.2`,
      },
    ],
  },
  {
    code: 'CYPFEI',
    name: 'CYPFEI and ALEC Third Sector Fund',
    kind: 'open-call',
    status: 'closed',
    purpose: 'The earlier fund that the CYPFAL Third Sector Fund is intended to replace.',
    amountNote: '',
    source: `${TASKFORCE}, 5.2`,
    facts: [],
  },
  {
    code: 'PDI',
    name: 'Partnership Drugs Initiative',
    kind: 'delegated',
    status: 'open',
    purpose:
      'Funds locally based projects and charities working with children and young people affected by substance issues. Managed and match-funded by the Corra Foundation.',
    amountNote: '',
    source: `${TASKFORCE}, 5.2`,
    facts: [
      { label: 'Invested since', value: '2000', source: `${TASKFORCE}, 5.2` },
      ...PDI_FIGURES,
    ],
  },
  {
    code: 'PLCC',
    name: 'Support for parents who lost children to care',
    kind: 'open-call',
    status: 'closed',
    purpose:
      'Offers vulnerable women and parents who have lost children to care the help and support they need, when and where they need it.',
    totalAmountPence: 80_000_000,
    amountNote: '£800,000 to fund 13 organisations',
    source: `${TASKFORCE}, 5.1`,
    facts: [{ label: 'Organisations funded', value: '13', source: `${TASKFORCE}, 5.1` }],
  },
  {
    code: 'WFWF',
    name: 'Whole Family Wellbeing Funding',
    kind: 'allocation',
    status: 'open',
    purpose:
      'Supports the whole system change required to shift help for families away from crisis to prevention and early intervention.',
    amountNote: '',
    source: `${TASKFORCE}, 5.1`,
    facts: [],
  },
];
