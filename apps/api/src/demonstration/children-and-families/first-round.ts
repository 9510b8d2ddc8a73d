import { totalOf, type Ask } from '../ask.js';
import { assureFreeSupport } from '../assurances.js';
import { yearFrom, type Days } from '../days.js';
import type { Office } from '../office.js';
import type { Shown } from '../world-client.js';
import { payYears } from './instalments.js';
import { FIRST_ROUND, FIRST_ROUND_YEARS, nameOf } from './projects.js';
import { assessFully, closeCall, openCall } from './rounds.js';

type LedgerRow = [date: string, amountPence: number, reference: string, payee: string];

const ROUND = {
  title: 'Children and Families Fund 2023',
  opensOn: '2022-10-03',
  closesOn: '2022-11-25',
  years: FIRST_ROUND_YEARS,
};

async function applyAll(office: Office): Promise<{ call: Shown; applications: Shown[] }> {
  const call = await openCall(office, ROUND);
  const applications: Shown[] = [];
  for (const each of FIRST_ROUND) {
    applications.push(await office.apply(call.id, '2022-11-21', each));
  }
  await closeCall(office, call, '2022-11-28');
  return { call, applications };
}

async function awardTo(office: Office, application: Shown, project: Ask): Promise<Shown> {
  const reason = 'Recommended by the panel: strong need and approach.';
  await office.decide(application.id, '2023-01-20', 'approve', reason);
  const draft = {
    applicationId: application.id,
    amountPence: totalOf(project.years),
    years: project.years,
    purpose: project.title,
  };
  const days = { drafted: '2023-02-01', offered: '2023-02-10', accepted: '2023-02-24' };
  const assure = (drafted: Shown) => assureFreeSupport(office, drafted);
  return office.award(draft, project.organisation, days, assure);
}

/** The ledger rows of the payments to a project; `sent` has them by the start year of their financial year. */
function ledgerRows(project: Ask, sent: Readonly<Record<number, Shown>>): [string, LedgerRow][] {
  const payee = nameOf(project.organisation).toUpperCase();
  return Object.entries(sent).map(([start, payment]) => [
    start,
    [`${start}-05-04`, payment['amountPence'] as number, payment.reference, payee],
  ]);
}

/** The round of 2023-24: eighteen projects, assessed, awarded, paid year by year, and reporting. */
export async function firstRound(office: Office, days: Days): Promise<void> {
  const { call, applications } = await applyAll(office);
  const rows: Record<string, LedgerRow[]> = {};
  for (const [index, project] of FIRST_ROUND.entries()) {
    const application = applications[index]!;
    await assessFully(office, call, application, '2022-12-12', index);
    const award = await awardTo(office, application, project);
    const sent = await payYears(office, days, award, project);
    for (const [start, row] of ledgerRows(project, sent)) (rows[start] ??= []).push(row);
    await outcomeReturns(office, days, award, project, index);
  }
  for (const [start, ofYear] of Object.entries(rows))
    await importYear(office, Number(start), ofYear);
}

/** Imports the ledger rows of one year: every row of a closed year, half of the rows of the present year. */
async function importYear(office: Office, start: number, lines: LedgerRow[]): Promise<void> {
  if (start < 2026) return office.importLedger(`${start}-05-10`, `ledger-${start}-05.csv`, lines);
  const half = lines.map((line, i): LedgerRow => {
    if (i % 2 === 0) return line;
    const [date, amount, , payee] = line;
    return [date, amount, `GRANT ${String(i).padStart(3, '0')}`, payee];
  });
  const unrelated: LedgerRow = [`${start}-05-05`, 4_120_00, 'INV 20931', 'STATIONERY SUPPLIES'];
  await office.importLedger(`${start}-05-10`, `ledger-${start}-05.csv`, [...half, unrelated]);
}

const OUTCOMES = ['CFF-1', 'CFF-2', 'CFF-3'];

/** Invented figures that differ for each project and year. */
function figuresOf({ ground }: Office, start: number, seed: number): object[] {
  const families = 22 + ((seed * 5 + start) % 17);
  const [reached, children, improved] = OUTCOMES.map((code) => ({
    indicatorId: ground.indicatorIds[code],
    state: 'reported',
  }));
  return [
    { ...reached, value: families },
    { ...children, value: families * 2 - (seed % 5) },
    { ...improved, numerator: families - 6 - (seed % 3), denominator: families - 2 },
  ];
}

async function outcomeReturns(
  office: Office,
  days: Days,
  award: Shown,
  project: Ask,
  seed: number,
): Promise<void> {
  for (const start of [2023, 2024]) {
    const due = await office.scheduleReturn(
      award.id,
      `${start + 1}-04-08`,
      yearFrom(start),
      `${start + 1}-06-28`,
      OUTCOMES,
    );
    const story =
      'Illustrative. Families told us what helped: the same worker throughout, and being heard.';
    const filled = await office.fillReturn(
      project.organisation,
      due,
      `${start + 1}-06-10`,
      story,
      figuresOf(office, start, seed),
    );
    await office.sendReturn(project.organisation, filled, `${start + 1}-06-17`, 'accepted');
  }
  if (project.organisation === 'circle') {
    await office.scheduleReturn(award.id, '2026-04-07', '2025-26', days.today, OUTCOMES);
  }
}
