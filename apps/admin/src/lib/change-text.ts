import { DUE_DILIGENCE_CHECKS } from '@almoner/domain/assurances';
import { authorityKindWords } from '@almoner/domain/budgets';
import { formatFinancialYear } from '@almoner/domain/calendar';
import {
  basisPointsText,
  countText,
  dateText,
  instantText,
  moneyText,
  sentenceCase,
} from './formatters.js';

/** One changed field of an event, as `GET /audit-events` answers it. */
export interface AuditedChange {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

const UNIT = /(Pence|BasisPoints|On|At|Id|Ids)$/;
/** Fields whose values are codes, never text that a person wrote. */
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
/** Field names whose numbers are the calendar year in which a financial year starts. */
const YEAR = /(?:^y|Y)ear$/;
const NOTHING = 'nothing';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** The field that names a nested value of two fields: the year of an amount by year. */
const LEADING = 'financialYear';
/** The field that names a nested value of many fields: a question or a criterion of a call. */
const TITLE = 'title';
const FIELD_NAME = /^[a-z][A-Za-z]*$/;
const CODE = /^[a-z]+(?:-[a-z]+)+$/;
/** Names for fields whose own name would be unclear as words. */
const NAMES: Readonly<Record<string, string>> = {
  payOn: 'Pay on',
  bacsSha256: 'SHA-256 of the bank file',
  letterSha256: 'SHA-256 of the letter',
  levelTwoAbovePence: 'Second approval above',
  levelThreeAbovePence: 'Third approval above',
  authorityKind: 'Authority given by',
  overProgrammingBasisPoints: 'Over-programming',
  receivedOn: 'Received on',
  unspentOn: 'Unspent on',
};
/** Codes whose words are names, which are written with capitals. */
const NAMED: Readonly<Record<string, string>> = { 'budget-act': authorityKindWords('budget-act') };
const ANSWER = 'answers.';

/**
 * The name of an audited field as words, without its unit: `amountPence` becomes "Amount"; codes and years stay as they
 * are.
 */
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
  if (field.endsWith('On') || DAY.test(value)) return dateText(value);
  if (CODED.has(field) || KIND.test(field)) return NAMED[value] ?? sentenceCase(value);
  return ID.test(value) ? 'a record' : value;
}

function textOfNumber(field: string, value: number): string {
  if (field.endsWith('Pence')) return moneyText(value);
  if (field.endsWith('BasisPoints')) return basisPointsText(value);
  return YEAR.test(field) ? formatFinancialYear(value) : countText(value);
}

function isTitled(value: unknown): value is { title: string } {
  return typeof value === 'object' && value !== null && TITLE in value;
}

function textOfObject(value: object): string {
  const fields = Object.entries(value).filter(([, inner]) => inner !== null && inner !== '');
  if (isTitled(value)) {
    const others = fields
      .filter(([field]) => field !== TITLE)
      .map(([field, inner]) => `${fieldText(field).toLowerCase()}: ${changeText(field, inner)}`);
    return `${value.title} (${others.join('; ')})`;
  }
  return fields
    .sort(([a], [b]) => Number(b === LEADING) - Number(a === LEADING))
    .map(([field, inner]) => changeText(field, inner))
    .join(' ');
}

function textOfList(field: string, values: readonly unknown[]): string {
  if (values.length === 0) return NOTHING;
  const ids = values.every((value) => typeof value === 'string' && ID.test(value));
  if (ids) return values.length === 1 ? '1 record' : `${values.length} records`;
  const between = values.every(isTitled) ? '. ' : ', ';
  return values.map((value) => changeText(field, value)).join(between);
}

/** One side of an audited change in words: pence as pounds, dates as dates, an empty value as "nothing". */
export function changeText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'number') return textOfNumber(field, value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return textOfString(field, value);
  return Array.isArray(value) ? textOfList(field, value) : textOfObject(value);
}

/**
 * An audited change as one line: the new value and, where there was one, the old value. Only the field's name where the
 * history records no values.
 */
export function changeLine({ field, from = null, to = null }: AuditedChange): string {
  if (from === null && to === null) return fieldText(field);
  const before = changeText(field, from);
  const after = changeText(field, to);
  return `${fieldText(field)}: ${before === NOTHING ? after : `${before} → ${after}`}`;
}

/** Whether a change is worth showing; the empty fields of a new record are not. */
export function isTelling({ field, from = null, to = null }: AuditedChange): boolean {
  if (from === null && to === null) return true;
  return changeText(field, from) !== changeText(field, to);
}
