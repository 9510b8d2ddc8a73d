import { DUE_DILIGENCE_CHECKS } from '@almoner/domain/assurances';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { countText, dateText, instantText, moneyText, sentenceCase } from './formatters.js';

/** One changed field as `GET /audit-events` gives it. */
export interface AuditedChange {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

const UNIT = /(Pence|On|At|Id|Ids)$/;
/** Fields whose values are codes of ours, never words that a person wrote. */
const CODED = new Set<string>([
  'status',
  'outcome',
  'kind',
  'trigger',
  'modulusCheck',
  'matchRecord',
  'owner',
  'pot',
  'unit',
  'rule',
  ...DUE_DILIGENCE_CHECKS,
]);
const KIND = /Kind$/;
/** A number in such a field is the calendar year that a financial year starts in. */
const YEAR = /(?:^y|Y)ear$/;
const NOTHING = 'nothing';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** The part of a nested value that names it: the year of an amount by year. */
const LEADING = 'financialYear';
const FIELD_NAME = /^[a-z][A-Za-z]*$/;
const CODE = /^[a-z]+(?:-[a-z]+)+$/;
/** Fields whose name says too little without its unit, or too much with it. */
const NAMES: Readonly<Record<string, string>> = {
  payOn: 'Pay on',
  bacsSha256: 'SHA-256 of the bank file',
  letterSha256: 'SHA-256 of the letter',
};
const ANSWER = 'answers.';

/** The name of an audited field as words, without its unit: `amountPence` as "Amount"; a code or a year stays. */
export function fieldText(field: string): string {
  if (field.startsWith(ANSWER)) return `Answer: ${field.slice(ANSWER.length)}`;
  const known = NAMES[field];
  if (known !== undefined) return known;
  if (CODE.test(field)) return sentenceCase(field);
  if (!FIELD_NAME.test(field)) return field;
  const name = field.replace(UNIT, '');
  return sentenceCase(name.replace(/([A-Z])/g, '-$1').toLowerCase());
}

function textOfString(field: string, value: string): string {
  if (field.endsWith('At')) return instantText(value);
  if (field.endsWith('On')) return dateText(value);
  if (CODED.has(field) || KIND.test(field)) return sentenceCase(value);
  return ID.test(value) ? 'a record' : value;
}

function textOfNumber(field: string, value: number): string {
  if (field.endsWith('Pence')) return moneyText(value);
  return YEAR.test(field) ? formatFinancialYear(value) : countText(value);
}

function textOfObject(value: object): string {
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== '')
    .sort(([a], [b]) => Number(b === LEADING) - Number(a === LEADING))
    .map(([field, inner]) => changeText(field, inner))
    .join(' ');
}

function textOfList(field: string, values: readonly unknown[]): string {
  if (values.length === 0) return NOTHING;
  const ids = values.every((value) => typeof value === 'string' && ID.test(value));
  if (ids) return values.length === 1 ? '1 record' : `${values.length} records`;
  return values.map((value) => changeText(field, value)).join(', ');
}

/** One side of an audited change as people read it: pence as pounds, dates as dates, nothing as "nothing". */
export function changeText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'number') return textOfNumber(field, value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return textOfString(field, value);
  return Array.isArray(value) ? textOfList(field, value) : textOfObject(value);
}

/**
 * An audited change as one line: what it became, and from what where there was something; the name of
 * the field alone where the history keeps no more.
 */
export function changeLine({ field, from = null, to = null }: AuditedChange): string {
  if (from === null && to === null) return fieldText(field);
  const before = changeText(field, from);
  const after = changeText(field, to);
  return `${fieldText(field)}: ${before === NOTHING ? after : `${before} → ${after}`}`;
}

/** Whether a change tells a person anything: the empty fields of a new record do not. */
export function isTelling({ field, from = null, to = null }: AuditedChange): boolean {
  if (from === null && to === null) return true;
  return changeText(field, from) !== changeText(field, to);
}
