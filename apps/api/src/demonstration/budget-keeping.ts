import { financialYearEnd, readFinancialYear } from '@almoner/domain/calendar';
import { weekday, type Days } from './days.js';
import type { Office } from './office.js';
import type { Worker } from './world-client.js';

/** The fields of a budget line that this file uses. */
interface Line {
  readonly id: string;
  readonly financialYear: string;
  readonly pot: string;
  readonly paidPence: number;
  readonly commands: readonly { readonly command: string; readonly allowed: boolean }[];
}

const YEAR = '2026-27';

async function linesOf(worker: Worker, fundId: string | undefined): Promise<Line[]> {
  const budget = await worker.get(`funds/${fundId}/budget`);
  return budget['lines'] as Line[];
}

async function lineId(office: Office, fund: string, pot: string): Promise<string> {
  const finance = await office.person('financeOfficer');
  const lines = await linesOf(finance, office.ground.fundIds[fund]);
  return lines.find((line) => line.financialYear === YEAR && line.pot === pot)!.id;
}

/** Two pots beside the main one, both of a fund whose amounts are invented. */
async function addPots(office: Office, days: Days): Promise<void> {
  office.world.on(days.ago(200));
  const year = {
    financialYear: YEAR,
    authorityKind: 'decision-letter',
    authorityReference: 'Letter WFS/2026/14 (illustrative)',
    authorityOn: days.ago(206),
  };
  const kinship = { pot: 'Kinship carers', ringFenced: true, amountPence: 8_000_000 };
  await office.addBudget('PDI', { ...year, ...kinship });
  const equipment = { pot: 'Equipment', budgetType: 'capital', amountPence: 5_000_000 };
  await office.addBudget('PDI', { ...year, ...equipment });
}

/** Allows a little over-programming, because projects often start late and leave money unspent. */
async function overProgram(office: Office, days: Days): Promise<void> {
  const id = await lineId(office, 'PDI', 'main');
  office.world.on(days.ago(190));
  const finance = await office.person('financeOfficer');
  const reason = 'Illustrative. Projects start late every year, so that much is never drawn.';
  const path = `budget-lines/${id}/over-programming`;
  await office.confirmBudget(await finance.post(path, { basisPoints: 500, reason }));
}

/** A decision letter that gives a pot of this year more, which waits for another person. */
async function proposeMore(office: Office, days: Days): Promise<void> {
  const id = await lineId(office, 'PDI', 'Kinship carers');
  office.world.on(days.ago(2));
  const finance = await office.person('financeOfficer');
  const reason = 'Illustrative. The winter brings more carers who ask for help.';
  await finance.post(`budget-lines/${id}/authority`, {
    authorityKind: 'decision-letter',
    authorityReference: 'Letter WFS/2026/41 (illustrative)',
    authorityOn: days.ago(5),
    amountPence: 11_500_000,
    reason,
  });
}

/** Two virements: one approved, and one between two funds that waits for approval. */
async function moveMoney(office: Office, days: Days): Promise<void> {
  const main = await lineId(office, 'PDI', 'main');
  const kinship = await lineId(office, 'PDI', 'Kinship carers');
  const families = await lineId(office, 'CFF', 'main');
  office.world.on(days.ago(120));
  const finance = await office.person('financeOfficer');
  const asked = await finance.post('virements', {
    fromLineId: main,
    toLineId: kinship,
    amountPence: 2_000_000,
    reason: 'Illustrative. More kinship carers asked for help than were expected.',
  });
  office.world.on(days.ago(118));
  await (await office.person('financeApprover')).post(`virements/${asked.id}/approve`);
  office.world.on(days.ago(4));
  await (
    await office.person('financeOfficer')
  ).post('virements', {
    fromLineId: families,
    toLineId: main,
    amountPence: 4_000_000,
    reason: 'Illustrative. Two projects fit the Partnership Drugs Initiative better.',
  });
}

/** The day on which a financial year is closed: 30 June after its end, or the Monday after. */
function closingDay(financialYear: string): string {
  return weekday(`${financialYearEnd(readFinancialYear(financialYear)).slice(0, 4)}-06-30`);
}

/** Whether money moved on a budget line after a day. */
async function movedSince(worker: Worker, line: Line, day: string): Promise<boolean> {
  const found = await worker.get(`budget-lines/${line.id}/journals?sort=-at&limit=1`);
  const [latest] = found['items'] as { at: string }[];
  return latest !== undefined && latest.at.slice(0, 10) > day;
}

/** Closes past years that had payments, in which nothing is open and nothing has moved since the closing day. */
async function closePastYears(office: Office, days: Days): Promise<void> {
  for (const fundId of Object.values(office.ground.fundIds)) {
    office.world.on(days.ago(1));
    const lines = await linesOf(await office.person('financeOfficer'), fundId);
    for (const line of lines) {
      const day = closingDay(line.financialYear);
      const close = line.commands.find(({ command }) => command === 'close');
      if (day >= days.today || line.paidPence === 0 || close?.allowed !== true) continue;
      office.world.on(days.ago(1));
      if (await movedSince(await office.person('financeOfficer'), line, day)) continue;
      office.world.on(day);
      const reason = 'Every award of the year is paid or has ended, and the accounts are signed.';
      await (
        await office.person('financeOfficer')
      ).post(`budget-lines/${line.id}/close`, { reason });
    }
  }
}

/** Finance's work on the budgets of all years. Runs after every award and payment of the world has been made. */
export async function keepBudgets(office: Office, days: Days): Promise<void> {
  await addPots(office, days);
  await overProgram(office, days);
  await moveMoney(office, days);
  await proposeMore(office, days);
  await closePastYears(office, days);
}
