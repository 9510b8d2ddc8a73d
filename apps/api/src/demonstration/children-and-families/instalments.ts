import { addDays, type PlainDate } from '@almoner/domain/calendar';
import { weekday, type Days } from '../days.js';
import type { Ask, YearAmount } from '../ask.js';
import type { LedgerRow, Office } from '../office.js';
import type { Shown } from '../world-client.js';
import { nameOf } from './projects.js';

/** A project of the first round with its award. */
export interface Project {
  readonly award: Shown;
  readonly ask: Ask;
}

/** The Tuesdays on which the later years are paid: after the first bank holiday of May. */
const PAY_DAYS: readonly PlainDate[] = ['2024-05-07', '2025-05-06', '2026-05-05'];

/** The second halves of the present year are sent on these days; the ledger has shown those of the first day. */
const SECOND_HALVES = { shown: '2026-11-10', notShownYet: '2026-11-24' };

/** How many projects get their second half on the later day. */
const LATE = 4;

/** Second halves that have not been sent, with the state that they have reached, so that finance has something to do. */
const ON_THEIR_WAY: Readonly<Record<string, 'planned' | 'requested' | 'approved'>> = {
  circle: 'planned',
  kelvinbank: 'requested',
  clydeford: 'approved',
};

/** The project whose present year is not confirmed: its last return is not accepted yet. */
export const NOT_CONFIRMED = 'skerry';

/** Sends planned payments in one run on a day, and has the bank take all of them. */
async function send(office: Office, payments: readonly Shown[], on: PlainDate): Promise<void> {
  const runId = await office.payAll(payments, on);
  office.world.on(weekday(addDays(on, 3)));
  const paymentIds = payments.map(({ id }) => id);
  await (
    await office.person('financeOfficer')
  ).post(`payment-runs/${runId}/acknowledge`, { paymentIds });
}

/** The rows with which the ledger shows payments two days after they were sent. */
function rowsOf(projects: readonly Project[], payments: readonly Shown[], on: PlainDate) {
  return payments.map((payment, i): LedgerRow => {
    const payee = nameOf(projects[i]!.ask.organisation).toUpperCase();
    return [addDays(on, 2), payment['amountPence'] as number, payment.reference, payee];
  });
}

/** Plans an amount of a year for each project. */
async function planAll(
  office: Office,
  projects: readonly Project[],
  on: PlainDate,
  part: (ask: Ask) => YearAmount,
  dueOn: PlainDate,
): Promise<Shown[]> {
  const planned: Shown[] = [];
  for (const { award, ask } of projects)
    planned.push(await office.planPayment(award.id, on, part(ask), dueOn));
  return planned;
}

/** Pays the first year of projects that were agreed together; the ledger confirms it within the week. */
export async function payFirstYear(
  office: Office,
  projects: readonly Project[],
  { accepted, paid }: { readonly accepted: PlainDate; readonly paid: PlainDate },
): Promise<void> {
  const planned = await planAll(office, projects, accepted, ({ years }) => years[0]!, paid);
  await send(office, planned, paid);
  const file = `ledger-${paid.slice(0, 7)}.csv`;
  await office.importLedger(addDays(paid, 7), file, rowsOf(projects, planned, paid));
}

const half = ({ financialYear, amountPence }: YearAmount): YearAmount => ({
  financialYear,
  amountPence: amountPence / 2,
});

/** Confirms a later year in March, and pays all of it in May, or in the present year the first half. */
async function payYear(
  office: Office,
  projects: readonly Project[],
  index: number,
  part: (year: YearAmount) => YearAmount,
): Promise<void> {
  const paid = PAY_DAYS[index - 1]!;
  const start = paid.slice(0, 4);
  office.world.on(`${start}-03-12`);
  await (
    await office.person('officer')
  ).post(`funds/${office.ground.fundIds['CFF']}/confirm-years`, {
    financialYear: projects[0]!.ask.years[index]!.financialYear,
    awardIds: projects.map(({ award }) => award.id),
  });
  const amount = ({ years }: Ask) => part(years[index]!);
  const planned = await planAll(office, projects, `${start}-04-08`, amount, paid);
  await send(office, planned, paid);
  const file = `ledger-${paid.slice(0, 7)}.csv`;
  await office.importLedger(addDays(paid, 7), file, rowsOf(projects, planned, paid));
}

/**
 * The second halves of the present year. Of those sent on the first day, the ledger names half by their reference; the
 * file that shows those of the second day has not been imported (docs/examples/ledger.csv).
 */
async function paySecondHalves(
  office: Office,
  days: Days,
  projects: readonly Project[],
): Promise<void> {
  const planned = async (some: readonly Project[], dueOn: PlainDate) =>
    planAll(office, some, '2026-04-08', ({ years }) => half(years[3]!), dueOn);
  const waiting = projects.filter(({ ask }) => ask.organisation in ON_THEIR_WAY);
  const sent = projects.filter((project) => !waiting.includes(project));
  for (const [i, payment] of (await planned(waiting, days.ago(-9))).entries()) {
    const until = ON_THEIR_WAY[waiting[i]!.ask.organisation]!;
    if (until !== 'planned') await office.pay(payment, days.ago(3), until);
  }
  const { shown, notShownYet } = SECOND_HALVES;
  const early = sent.slice(0, -LATE);
  const first = await planned(early, shown);
  await send(office, first, shown);
  const rows = rowsOf(early, first, shown).map((row, i): LedgerRow => {
    const [date, amountPence, , payee] = row;
    return i % 2 === 0 ? row : [date, amountPence, `GRANT ${String(i).padStart(3, '0')}`, payee];
  });
  const unrelated: LedgerRow = ['2026-11-13', 4_120_00, 'INV 20931', 'STATIONERY SUPPLIES'];
  await office.importLedger('2026-11-17', 'ledger-2026-11.csv', [...rows, unrelated]);
  await send(office, await planned(sent.slice(-LATE), notShownYet), notShownYet);
}

/** Confirms and pays the years after the first: one instalment in each year, two in the present one. */
export async function payLaterYears(
  office: Office,
  days: Days,
  projects: readonly Project[],
): Promise<void> {
  await payYear(office, projects, 1, (year) => year);
  await payYear(office, projects, 2, (year) => year);
  const confirmed = projects.filter(({ ask }) => ask.organisation !== NOT_CONFIRMED);
  await payYear(office, confirmed, 3, half);
  await paySecondHalves(office, days, confirmed);
}
