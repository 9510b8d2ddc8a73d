import {
  addDays,
  comparePlainDates,
  financialYearEnd,
  type FinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';

/** The day a return opens unless another is named: the day after its period, or its due date where that is earlier. */
export function openingDay(period: FinancialYear, dueOn: PlainDate): PlainDate {
  const after = addDays(financialYearEnd(period), 1);
  return comparePlainDates(after, dueOn) > 0 ? dueOn : after;
}
