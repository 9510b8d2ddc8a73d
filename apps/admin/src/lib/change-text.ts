import { dateText, instantText, moneyText, sentenceCase } from './formatters.js';

/** One changed field as `GET /audit-events` gives it. */
export interface AuditedChange {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

const UNIT = /(Pence|On|At|Id|Ids)$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** The name of an audited field as words, without its unit: `amountPence` as "Amount". */
export function fieldText(field: string): string {
  const name = field.replace(UNIT, '');
  return sentenceCase(name.replace(/([A-Z])/g, '-$1').toLowerCase());
}

function textOfString(field: string, value: string): string {
  if (field.endsWith('At')) return instantText(value);
  if (field.endsWith('On')) return dateText(value);
  if (field === 'status' || field === 'outcome') return sentenceCase(value);
  return ID.test(value) ? 'another record' : value;
}

function textOfObject(value: object): string {
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== '')
    .map(([field, inner]) => changeText(field, inner))
    .join(' ');
}

/** One side of an audited change as people read it: pence as pounds, dates as dates, nothing as "nothing". */
export function changeText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'number')
    return field.endsWith('Pence') ? moneyText(value) : value.toLocaleString('en-GB');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return textOfString(field, value);
  if (!Array.isArray(value)) return textOfObject(value);
  if (value.length === 0) return 'nothing';
  return value.map((inner) => changeText(field, inner)).join(', ');
}

/** An audited change as one line; the name of the field alone where the history keeps no more. */
export function changeLine({ field, from = null, to = null }: AuditedChange): string {
  if (from === null && to === null) return fieldText(field);
  return `${fieldText(field)}: ${changeText(field, from)} → ${changeText(field, to)}`;
}
