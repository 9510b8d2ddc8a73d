import { formatFinancialYear, readFinancialYear, type PlainDate } from '@almoner/domain/calendar';
import { pence, subtractPence } from '@almoner/domain/money';
import {
  proposeQuarters,
  scheduleSums,
  splitYearEvenly,
  type ScheduleSum,
  type ScheduleYear,
} from '@almoner/domain/payments';
import { RETURN_KIND_LABELS, RETURN_KINDS } from '@almoner/domain/returns';
import type { Choice } from '../../components/fields.js';
import type { ReplaceSchedule } from '../../lib/api/generated/types.gen.js';
import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';
import type { Schedule, ScheduledPayment } from './payments-types.js';

/** One row of the form. */
export interface InstalmentValues {
  /** Empty for a new instalment. */
  paymentId: string;
  financialYear: string;
  amountPence: MoneyEntry;
  dueOn: string;
  /** `date`, `condition <id>` or `return <kind> <year>`: one text for the kind of trigger and its record. */
  trigger: string;
}

/** The values of the form of a schedule. They have the API's names, so that errors of the API appear at their rows. */
export interface ScheduleValues {
  instalments: InstalmentValues[];
}

/** A condition of the award that an instalment can wait for. */
export interface GatingCondition {
  readonly id: string;
  readonly title: string;
}

function triggerOf({ trigger, conditionId, returnKind, returnYear }: ScheduledPayment): string {
  if (trigger === 'condition') return `condition ${conditionId}`;
  return trigger === 'return' ? `return ${returnKind} ${returnYear}` : 'date';
}

/** The quarters that are proposed for each year of which nothing is planned yet. */
function proposedRows(schedule: Schedule, today: PlainDate): InstalmentValues[] {
  return yearsOf(schedule)
    .filter(({ amountPence, fixedPence }) => fixedPence < amountPence)
    .filter(({ financialYear }) => {
      const year = formatFinancialYear(financialYear);
      return schedule.instalments.every((planned) => planned.financialYear !== year);
    })
    .flatMap(({ financialYear, amountPence, fixedPence }) =>
      proposeQuarters(financialYear, subtractPence(amountPence, fixedPence), today)
        .filter((part) => part.amountPence > 0)
        .map((part) => ({ ...emptyRow(formatFinancialYear(financialYear)), ...part })),
    );
}

/**
 * The values with which the form begins: all instalments that nobody has requested yet, and the quarters of each year of
 * which nothing is planned.
 */
export function scheduleValues(schedule: Schedule, today: PlainDate): ScheduleValues {
  const planned = schedule.instalments.filter((payment) => payment.planned);
  return {
    instalments: [
      ...planned.map((payment) => ({
        paymentId: payment.id,
        financialYear: payment.financialYear,
        amountPence: payment.amountPence,
        dueOn: payment.dueOn,
        trigger: triggerOf(payment),
      })),
      ...proposedRows(schedule, today),
    ],
  };
}

/** An empty row for a year. */
export function emptyRow(financialYear: string): InstalmentValues {
  return { paymentId: '', financialYear, amountPence: null, dueOn: '', trigger: 'date' };
}

function triggerBody(trigger: string): Partial<ReplaceSchedule['instalments'][number]> {
  const [kind, first, second] = trigger.split(' ');
  if (kind === 'condition') return { trigger: 'condition', conditionId: first };
  if (kind !== 'return') return { trigger: 'date' };
  const returnKind = RETURN_KINDS.find((candidate) => candidate === first);
  return { trigger: 'return', returnKind, returnYear: second };
}

/** The body of the request. */
export function scheduleBody({ instalments }: ScheduleValues): ReplaceSchedule {
  return {
    instalments: instalments.map(({ paymentId, financialYear, amountPence, dueOn, trigger }) => ({
      ...(paymentId === '' ? {} : { id: paymentId }),
      financialYear,
      amountPence: penceOf(amountPence) ?? 0,
      dueOn,
      ...triggerBody(trigger),
    })),
  };
}

/** The triggers that an instalment of this award can have. */
export function triggerChoices(
  conditions: readonly GatingCondition[],
  years: readonly string[],
): Choice[] {
  const returns = RETURN_KINDS.flatMap((kind) =>
    years.map((year) => ({
      value: `return ${kind} ${year}`,
      label: `When accepted: ${RETURN_KIND_LABELS[kind].toLowerCase()} return for ${year}`,
    })),
  );
  return [
    { value: 'date', label: 'On its due date' },
    ...conditions.map(({ id, title }) => ({
      value: `condition ${id}`,
      label: `When met: ${title}`,
    })),
    ...returns,
  ];
}

function yearsOf({ years }: Schedule): ScheduleYear[] {
  return years.map((year) => ({
    financialYear: readFinancialYear(year.financialYear),
    amountPence: pence(year.amountPence),
    fixedPence: pence(year.fixedPence),
  }));
}

/** The sum of each year while typing. Text that is not an amount counts as zero. */
export function typedSums(schedule: Schedule, rows: readonly InstalmentValues[]): ScheduleSum[] {
  const planned = rows.map(({ financialYear, amountPence }) => ({
    financialYear: readFinancialYear(financialYear),
    amountPence: pence(penceOf(amountPence) ?? 0),
  }));
  return scheduleSums(yearsOf(schedule), planned);
}

/** The rows, with those of one year replaced by equal parts of what can still be planned in it. */
export function withYearSplit(
  schedule: Schedule,
  rows: readonly InstalmentValues[],
  financialYear: string,
  parts: number,
): InstalmentValues[] {
  const year = yearsOf(schedule).find(
    (candidate) => formatFinancialYear(candidate.financialYear) === financialYear,
  );
  if (!year) return [...rows];
  const left = subtractPence(year.amountPence, year.fixedPence);
  const own = rows.filter((row) => row.financialYear === financialYear);
  const split = left > 0 ? splitYearEvenly(year.financialYear, left, parts) : [];
  const fresh = split.map(({ amountPence, dueOn }, index) => ({
    ...(own[index] ?? emptyRow(financialYear)),
    amountPence,
    dueOn,
  }));
  const others = rows.filter((row) => row.financialYear !== financialYear);
  return [...others, ...fresh].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
