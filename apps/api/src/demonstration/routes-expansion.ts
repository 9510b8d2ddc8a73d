import { addDays, type PlainDate } from '@almoner/domain/calendar';
import { assureFreeSupport } from './assurances.js';
import type { YearAmount } from './ask.js';
import { weekday } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

/** Five councils in place of the five new areas, which the source does not name. */
const AREAS = ['S12000030', 'S12000017', 'S12000018', 'S12000008', 'S12000050'];
const YEARS = ['2023-24', '2024-25', '2025-26', '2026-27'];
const YEAR_PENCE = 99_000_000;
const QUARTER_PENCE = YEAR_PENCE / 4;

/** The quarters of the present year are paid on these Tuesdays; the last one is planned. */
const PRESENT_QUARTERS = ['2026-04-21', '2026-07-21', '2026-10-20', '2027-01-19'];

/**
 * Routes: a direct award over four years. The first year is confirmed at once, each later one when it came; the present
 * one is paid to its third quarter.
 */
export async function loadRoutesExpansion(office: Office): Promise<void> {
  const draft = {
    fundId: office.ground.fundIds['ROUTES'],
    organisationId: office.ground.organisationIds['sfad'],
    title: 'Routes in five new areas',
    directReason:
      'Scottish Families Affected by Alcohol and Drugs operates the Routes model; the expansion continues its service.',
    purpose:
      'Holistic support for young people to achieve their goals despite experiencing substance use harms at home, in five new areas.',
    areaCodes: AREAS,
    amountPence: YEAR_PENCE * YEARS.length,
    years: YEARS.map((financialYear) => ({ financialYear, amountPence: YEAR_PENCE })),
  };
  const days = { drafted: '2023-02-06', offered: '2023-02-20', accepted: '2023-03-06' };
  const assure = (drafted: Shown) => assureFreeSupport(office, drafted);
  const award = await office.award(draft, 'sfad', days, assure);
  for (const [index, financialYear] of YEARS.entries()) {
    const start = 2023 + index;
    if (index > 0) await office.confirmYear(award.id, weekday(`${start}-03-01`), financialYear);
    const isPresent = index === YEARS.length - 1;
    const amountPence = isPresent ? QUARTER_PENCE : YEAR_PENCE;
    const paid = isPresent ? PRESENT_QUARTERS.slice(0, 3) : [weekday(`${start}-04-23`)];
    for (const dueOn of paid)
      await payAndConfirm(office, award.id, { financialYear, amountPence }, dueOn);
  }
  const last = { financialYear: YEARS.at(-1)!, amountPence: QUARTER_PENCE };
  await office.planPayment(award.id, '2026-04-01', last, PRESENT_QUARTERS.at(-1)!);
}

/** Pays an instalment; the ledger shows it two days later, and its file is imported the week after. */
async function payAndConfirm(
  office: Office,
  awardId: string,
  year: YearAmount,
  dueOn: PlainDate,
): Promise<void> {
  const planned = weekday(addDays(dueOn, -20));
  const payment = await office.planPayment(awardId, planned, year, dueOn);
  const sent = await office.pay(payment, dueOn);
  const payee = 'SCOTTISH FAMILIES AFFECTED';
  const line = [weekday(addDays(dueOn, 2)), year.amountPence, sent.reference, payee] as const;
  const file = `ledger-routes-${dueOn.slice(0, 7)}.csv`;
  await office.importLedger(weekday(addDays(dueOn, 10)), file, [line]);
}
