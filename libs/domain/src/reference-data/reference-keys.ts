import type { PlainDate } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import { keysOf } from '../shared/index.js';

/** What a value is: an amount in pence, a whole number of days, months or years, basis points, one day, a list of days, or a text. */
export type ReferenceUnit =
  'pence' | 'days' | 'months' | 'years' | 'basis-points' | 'date' | 'dates' | 'text';

interface UnitTypes {
  readonly pence: Pence;
  readonly days: number;
  readonly months: number;
  readonly years: number;
  readonly 'basis-points': number;
  readonly date: PlainDate;
  readonly dates: readonly PlainDate[];
  readonly text: string;
}

const AREA_WORDS = {
  subsidy: 'Subsidy control',
  'fair-work': 'Fair Work First',
  bank: 'Payments by bank',
  duties: 'Delegations',
  losses: 'Losses and write-offs',
  records: 'Records',
  funder: 'Funder details',
};

/** What the values are used for, in the order of the page. */
export const REFERENCE_AREAS = keysOf(AREA_WORDS);

export type ReferenceArea = keyof typeof AREA_WORDS;

interface ReferenceDefinition {
  readonly words: string;
  readonly unit: ReferenceUnit;
  readonly area: ReferenceArea;
  /** What reads the value, in words. */
  readonly usedIn: string;
}

/**
 * Every dated value by its key. The values themselves, each with its first day and its source, stand in the table
 * `reference_values`; a new key needs its starting value in a migration. Rules take the values that are in force on
 * the day of the act as an argument.
 */
const DEFINITIONS = {
  subsidyPublicationPence: {
    words: 'Subsidies above this amount are published',
    unit: 'pence',
    area: 'subsidy',
    usedIn: 'The duty to publish a subsidy; stand-alone subsidies are published whatever they are',
  },
  subsidyPublicationMonths: {
    words: 'Time to publish a subsidy or a change of it',
    unit: 'months',
    area: 'subsidy',
    usedIn: 'The last day for the entry on the public subsidy database',
  },
  subsidyEntryKeptYears: {
    words: 'How long the entry of a subsidy is kept',
    unit: 'years',
    area: 'subsidy',
    usedIn: 'The last day on which a published entry may not be removed',
  },
  minimalFinancialAssistancePence: {
    words: 'Limit of minimal financial assistance to an enterprise',
    unit: 'pence',
    area: 'subsidy',
    usedIn: 'Assessing a subsidy, offering an award and accepting it',
  },
  speiAssistancePence: {
    words: 'Limit of assistance for services of public economic interest to an enterprise',
    unit: 'pence',
    area: 'subsidy',
    usedIn: 'Assessing a subsidy, offering an award and accepting it',
  },
  assistanceFinancialYears: {
    words: 'Financial years that count towards these limits, the present one included',
    unit: 'years',
    area: 'subsidy',
    usedIn: 'Adding up the assistance of an enterprise',
  },
  minimalFinancialAssistanceNotice: {
    words: 'Notice of minimal financial assistance',
    unit: 'text',
    area: 'subsidy',
    usedIn: 'Shown to the recipient before it accepts, and kept with its confirmation',
  },
  speiAssistanceNotice: {
    words: 'Notice of assistance for services of public economic interest',
    unit: 'text',
    area: 'subsidy',
    usedIn: 'Shown to the recipient before it accepts, and kept with its confirmation',
  },
  fairWorkFirstFrom: {
    words: 'First day of awards under Fair Work First',
    unit: 'date',
    area: 'fair-work',
    usedIn: 'Whether Fair Work First is asked before the first payment of an award',
  },
  fairWorkEvidencePence: {
    words: 'From this amount the real Living Wage needs stronger evidence',
    unit: 'pence',
    area: 'fair-work',
    usedIn: 'Recording Fair Work First',
  },
  bankHolidaysEnglandAndWales: {
    words: 'Bank holidays in England and Wales',
    unit: 'dates',
    area: 'bank',
    usedIn: 'The days on which Bacs moves money',
  },
  bankHolidaysScotland: {
    words: 'Bank holidays in Scotland',
    unit: 'dates',
    area: 'bank',
    usedIn: 'Working days for people, such as the last day of a call',
  },
  bacsCreditPence: {
    words: 'The most that one Bacs credit may be',
    unit: 'pence',
    area: 'bank',
    usedIn: 'Releasing a payment run',
  },
  bacsDaysAhead: {
    words: 'How far ahead a Bacs file may be dated',
    unit: 'days',
    area: 'bank',
    usedIn: 'The processing day of a payment run',
  },
  earlyPaymentDays: {
    words: 'A payment that is due later than this many days from now is early',
    unit: 'days',
    area: 'bank',
    usedIn: 'Requesting, putting into a run and releasing a payment early asks for a reason',
  },
  delegationDays: {
    words: 'The longest delegation',
    unit: 'days',
    area: 'duties',
    usedIn: 'Lending the approval of payments',
  },
  writeOffSecondApprovalPence: {
    words: 'Write-offs and waivers above this amount need two approvals',
    unit: 'pence',
    area: 'losses',
    usedIn: 'Writing off or waiving a recovery',
  },
  writeOffThirdApprovalPence: {
    words: 'Write-offs and waivers above this amount need three approvals',
    unit: 'pence',
    area: 'losses',
    usedIn: 'Writing off or waiving a recovery',
  },
  lossesMarkedPence: {
    words: 'Losses above this amount in a year are marked for the accounts',
    unit: 'pence',
    area: 'losses',
    usedIn: 'The register of losses and write-offs',
  },
  recordsKeptYears: {
    words: 'How long recipients keep records of a grant',
    unit: 'years',
    area: 'records',
    usedIn: 'Offer letters',
  },
  funderName: {
    words: 'Name of the funder',
    unit: 'text',
    area: 'funder',
    usedIn: 'Every letter, as it is in force on the day of the letter',
  },
  funderAddress: {
    words: 'Address of the funder',
    unit: 'text',
    area: 'funder',
    usedIn: 'Every letter, as it is in force on the day of the letter',
  },
  funderLogoText: {
    words: 'Text at the head of letters',
    unit: 'text',
    area: 'funder',
    usedIn: 'The head of every letter, in place of a logo',
  },
  funderSignatories: {
    words: 'Signatories of the funder',
    unit: 'text',
    area: 'funder',
    usedIn: 'Every letter: one signatory on each line, the name, a comma, the office',
  },
} as const satisfies Record<string, ReferenceDefinition>;

export type ReferenceKey = keyof typeof DEFINITIONS;

export const REFERENCE_KEYS = keysOf(DEFINITIONS);

/** The type of the value of a key. */
export type ReferenceValue<Key extends ReferenceKey = ReferenceKey> =
  UnitTypes[(typeof DEFINITIONS)[Key]['unit']];

/** The values in force on one day, by key. */
export type ReferenceValues = { readonly [Key in ReferenceKey]: ReferenceValue<Key> };

/** What a key is about, its unit and where it is used. */
export function referenceDefinition(key: ReferenceKey): ReferenceDefinition {
  return DEFINITIONS[key];
}

/** What a key is called: "Subsidies above this amount are published". */
export function referenceKeyWords(key: ReferenceKey): string {
  return DEFINITIONS[key].words;
}

/** What the values of an area are used for: "Subsidy control". */
export function referenceAreaWords(area: ReferenceArea): string {
  return AREA_WORDS[area];
}

/** The keys of an area in their order. */
export function referenceKeysOf(area: ReferenceArea): readonly ReferenceKey[] {
  return REFERENCE_KEYS.filter((key) => DEFINITIONS[key].area === area);
}
