import type { PlainDate } from '../calendar/index.js';

/**
 * A rule that refuses today what records from before it may have. What existed before stays as it is (docs/guide/not-allowed-today.md);
 * a page lists it.
 */
export interface EarlierRule {
  /** What the page calls such a record, for example "Budget without recorded authority". */
  readonly found: string;
  /** The rule of today, as a sentence. */
  readonly rule: string;
  /** The first day on which Almoner refuses it. */
  readonly since: PlainDate;
}

/** The day from which the rules of this page are kept. */
const SINCE: PlainDate = '2026-11-30';

const TEXT_RULE =
  'Text is stored in one form (NFC), without control characters and characters that change the direction of writing.';

/**
 * The rules whose older records are listed, by key, in the order of the work: budget, decision, subsidy, Fair Work,
 * award, payment, recovery, text. Each has its query in the feature whose table it reads.
 */
export const EARLIER_RULES = {
  'authority-not-recorded': {
    found: 'Budget whose authority is not recorded',
    rule: 'A budget is approved with the reference and the day of a Budget Act or a decision letter.',
    since: SINCE,
  },
  'budget-raised-by-one': {
    found: 'Budget raised by one person',
    rule: 'A budget rises only when one person proposes it and another confirms it.',
    since: SINCE,
  },
  'over-programming-by-one': {
    found: 'Over-programming set by one person',
    rule: 'Over-programming changes only when one person proposes it and another confirms it.',
    since: SINCE,
  },
  'limit-crossed-without-approval': {
    found: 'Virement across a limit without a reference',
    rule: 'Money leaves a ring-fence, or changes between resource and capital, only with the reference of the approval of the finance authority.',
    since: SINCE,
  },
  'levels-set-by-one': {
    found: 'Payment levels set by one person',
    rule: 'The approvals that payments need are proposed by one person and confirmed by another.',
    since: SINCE,
  },
  'delegation-too-long': {
    found: 'Delegation for too many days',
    rule: 'The approval of payments is lent for 92 days at most, or as the reference data of its day says.',
    since: SINCE,
  },
  'delegation-overlaps': {
    found: 'Delegation that overlaps another one',
    rule: 'One person lends the approval of payments to another on no day twice.',
    since: SINCE,
  },
  'delegation-not-accepted': {
    found: 'Delegation that nobody accepted',
    rule: 'A delegation counts once the person to whom it is lent has accepted it.',
    since: SINCE,
  },
  'scorer-decided': {
    found: 'Application decided by one of its assessors',
    rule: 'Who scored an application does not decide on it.',
    since: SINCE,
  },
  'approver-took-part': {
    found: 'Award approved by who scored or decided on its application',
    rule: 'Who scored or decided on an application does not approve its award.',
    since: SINCE,
  },
  'call-opened-late': {
    found: 'Call opened after its last day',
    rule: 'A call is opened on its last day at the latest.',
    since: SINCE,
  },
  'subsidy-kind-missing': {
    found: 'Approved award without a kind of subsidy',
    rule: 'The kind of subsidy is recorded before an award is approved.',
    since: SINCE,
  },
  'notice-not-confirmed': {
    found: 'Assistance accepted without a confirmed notice',
    rule: 'Who accepts minimal financial assistance, or assistance for services of public economic interest, confirms the notice about it.',
    since: SINCE,
  },
  'subsidy-published-late': {
    found: 'Subsidy published late, or not yet though it is due',
    rule: 'A subsidy that has to be published is published within three months of the decision to give it.',
    since: SINCE,
  },
  'subsidy-published-early': {
    found: 'Subsidy published before it was approved',
    rule: 'A subsidy is published on the day of its approval or later.',
    since: SINCE,
  },
  'paid-without-fair-work': {
    found: 'Award paid without accepted Fair Work First',
    rule: 'Fair Work First is evidenced and accepted before the first payment of an award.',
    since: SINCE,
  },
  'fair-work-statement-alone': {
    found: 'Fair Work First of a large award on a statement alone',
    rule: 'From £100,000, or the amount in the reference data, the real Living Wage is shown by accreditation, confirmed pay bands or an accountant’s certificate.',
    since: SINCE,
  },
  'partnership-as-payee': {
    found: 'Award to an alcohol and drug partnership',
    rule: 'An alcohol and drug partnership is an area and no payee: its money goes to the health board of the area.',
    since: SINCE,
  },
  'days-outside-years': {
    found: 'Award whose days and years do not agree',
    rule: 'No year of an award is outside its days, and it does not end in a year that it does not have.',
    since: SINCE,
  },
  'ended-year-without-reason': {
    found: 'Ended year added without a reason',
    rule: 'A variation adds a year that has ended only with a reason of its own.',
    since: SINCE,
  },
  'match-funding-out-of-order': {
    found: 'Match funding before the award, or after the day it was recorded',
    rule: 'Match funding counts from a year before the award begins, and not after today.',
    since: SINCE,
  },
  'pay-day-not-working': {
    found: 'Payment run on a day that is not a working day',
    rule: 'A bank file is processed on a working day of England and Wales.',
    since: SINCE,
  },
  'pay-day-out-of-range': {
    found: 'Payment run on the day of its release, before it or too far ahead',
    rule: 'A bank file is processed after the day of its release and at most 30 days ahead, or as the reference data of its day says.',
    since: SINCE,
  },
  'credit-too-large': {
    found: 'Payment above the limit of a credit',
    rule: 'One credit of a bank file is at most £20,000,000, or the amount in the reference data of its day.',
    since: SINCE,
  },
  'payee-unprintable': {
    found: 'Payee without a letter that a bank file can have',
    rule: 'The name of a payee leaves something once it is cut down to the characters of a bank file.',
    since: SINCE,
  },
  'covered-days-missing': {
    found: 'Payment requested without the days it covers',
    rule: 'A request says which days it pays for.',
    since: SINCE,
  },
  'returned-without-cause': {
    found: 'Returned payment whose cause is not recorded',
    rule: 'A payment that the bank returns has a cause; one that lies in the account freezes the bank details.',
    since: SINCE,
  },
  'returned-before-sent': {
    found: 'Payment returned before it was sent',
    rule: 'The bank returns a payment on the day it was sent or later.',
    since: SINCE,
  },
  'matched-out-of-order': {
    found: 'Payment confirmed by a line of another time',
    rule: 'A line of the ledger confirms a payment on the day it was sent or later, and not after today.',
    since: SINCE,
  },
  'cancelled-by-its-requester': {
    found: 'Approved recovery cancelled by who asked for it',
    rule: 'An approved recovery ends by receipts, write-offs and waivers, not by one person.',
    since: SINCE,
  },
  'receipt-out-of-order': {
    found: 'Receipt before its recovery, or after the day it was recorded',
    rule: 'A recovery is received on the day it was requested or later, and not after today.',
    since: SINCE,
  },
  'organisation-text': {
    found: 'Organisation with refused characters',
    rule: TEXT_RULE,
    since: SINCE,
  },
  'fund-text': { found: 'Fund with refused characters', rule: TEXT_RULE, since: SINCE },
  'application-text': {
    found: 'Application with refused characters',
    rule: TEXT_RULE,
    since: SINCE,
  },
  'award-text': { found: 'Award with refused characters', rule: TEXT_RULE, since: SINCE },
} as const satisfies Readonly<Record<string, EarlierRule>>;

export type EarlierRuleKey = keyof typeof EARLIER_RULES;

export const EARLIER_RULE_KEYS = Object.keys(EARLIER_RULES) as EarlierRuleKey[];

/** Rules of today that list no record, each with the reason. */
export const RULES_WITHOUT_RECORDS = [
  {
    rule: 'Indicative money is reserved, not committed.',
    reason: 'The money of every indicative year was moved by a journal when the rule began.',
  },
  {
    rule: 'Unspent money of a closed year has lapsed.',
    reason: 'It is another word for the same figure; nothing is refused.',
  },
  {
    rule: 'Two people reopen a year.',
    reason: 'A reopened year is open like any other; who reopened it is in its history.',
  },
  {
    rule: 'Assistance with a limit is added up for the enterprise.',
    reason:
      'Which organisations are one enterprise is recorded since the rule; the sum is asked at every offer and acceptance.',
  },
  {
    rule: 'Money asked back after its year was closed is booked where it arrives.',
    reason: 'Until then nothing could be received for a closed year.',
  },
  {
    rule: 'Write-offs and waivers are approved by other people.',
    reason: 'There were none before.',
  },
  {
    rule: 'A letter is not made with characters that its font lacks.',
    reason:
      'Letters that were made stay as they were signed. What a letter prints is listed where it has refused characters.',
  },
  {
    rule: 'Bank details are refused in free text.',
    reason:
      'Whether a text has them is seen only by reading every text; a check of a day, written as a number, would name many that have none.',
  },
  {
    rule: 'A sum beyond the largest exact amount is refused.',
    reason: 'The database has refused such an amount from the beginning.',
  },
  {
    rule: 'A payment of a year that has ended is late.',
    reason: 'It is paid until its year is closed, then as now.',
  },
] as const;
