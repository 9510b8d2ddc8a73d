import { addDays, financialYearOf, formatFinancialYear, type FinancialYear, type PlainDate } from '@almoner/domain/calendar';
import { loadChildrenAndFamilies } from './children-and-families.js';
import type { Office } from './office.js';
import { loadPartnershipDrugsInitiative } from './partnership-drugs-initiative.js';
import { loadRoutesExpansion } from './routes-expansion.js';

/** Days of the world that are told from the day it is loaded. */
export class Days {
  constructor(readonly today: PlainDate) {}

  /** The day so many days before today, or after it where negative. */
  ago(days: number): PlainDate {
    return addDays(this.today, -days);
  }

  /** The financial year so many years after the present one. */
  year(ahead = 0): string {
    return formatFinancialYear((financialYearOf(this.today) + ahead) as FinancialYear);
  }
}

/** A financial year by the year in which it starts. */
export function yearFrom(start: number): string {
  return formatFinancialYear(start as FinancialYear);
}

const BUDGETS: readonly { fund: string; from: number; years: number; amountPence: number; reason: string }[] = [
  { fund: 'CFF', from: 2023, years: 8, amountPence: 300_000_000, reason: '£3 million each year' },
  { fund: 'ADPF', from: 2023, years: 4, amountPence: 350_000_000, reason: '£3.5 million per year' },
  { fund: 'ROUTES', from: 2023, years: 4, amountPence: 99_000_000, reason: 'Illustrative: nearly £4 million over four years' },
  { fund: 'PDI', from: 2021, years: 6, amountPence: 60_000_000, reason: 'Illustrative: no figure is published' },
];

async function allocateBudgets(office: Office): Promise<void> {
  for (const { fund, from, years, amountPence } of BUDGETS) {
    for (let start = from; start < from + years; start += 1) {
      office.world.on(`${start - 1}-12-15`);
      const finance = await office.person('financeOfficer');
      const body = { financialYear: yearFrom(start), amountPence };
      await finance.post(`funds/${office.ground.fundIds[fund]}/budget-lines`, body);
    }
  }
}

/** Everything that happens in the demonstration world, fund by fund, each step on its day. */
export async function playWorld(office: Office, today: PlainDate): Promise<void> {
  const days = new Days(today);
  await allocateBudgets(office);
  await loadPartnershipDrugsInitiative(office, days);
  await loadRoutesExpansion(office);
  await loadChildrenAndFamilies(office, days);
}
