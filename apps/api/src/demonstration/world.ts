import { readFinancialYear, type PlainDate } from '@almoner/domain/calendar';
import { changeAwards } from './award-changes.js';
import { changeBankDetails } from './bank-changes.js';
import { keepBudgets } from './budget-keeping.js';
import { loadClosedRound } from './children-young-people-and-adult-learners.js';
import { loadChildrenAndFamilies } from './children-and-families/children-and-families.js';
import { claimPayments } from './claims.js';
import { keepLibrary, setConditions } from './conditions.js';
import { Days, yearFrom } from './days.js';
import { loadFamiliesAllocation } from './families-allocation/families-allocation.js';
import { makeOffers } from './offers.js';
import type { Office } from './office.js';
import { loadPartnershipDrugsInitiative } from './partnership-drugs-initiative.js';
import { awaitApprovals } from './payment-approvals.js';
import { runPayments } from './payment-runs.js';
import { loadRoutesExpansion } from './routes-expansion.js';
import type { Shown } from './world-client.js';

/** The amounts of CFF and ADPF are published; those of ROUTES and PDI are illustrative. */
const BUDGETS: readonly { fund: string; from: number; years: number; amountPence: number }[] = [
  { fund: 'CFF', from: 2023, years: 8, amountPence: 300_000_000 },
  { fund: 'ADPF', from: 2023, years: 5, amountPence: 350_000_000 },
  { fund: 'ROUTES', from: 2023, years: 4, amountPence: 99_000_000 },
  { fund: 'PDI', from: 2021, years: 6, amountPence: 60_000_000 },
];

/** Budgets are set for four years at a time, so that an award can reserve the years ahead of it. */
const SETTLEMENT_YEARS = 4;

/**
 * Allocates each four-year budget in the December before its first year; one for years still ahead was allocated early,
 * in the spring.
 */
async function allocateBudgets(office: Office, days: Days): Promise<void> {
  for (const { fund, from, years, amountPence } of BUDGETS) {
    for (let start = from; start < from + years; start += 1) {
      const settled = start - ((start - from) % SETTLEMENT_YEARS);
      const december = `${settled - 1}-12-15`;
      office.world.on(december < days.today ? december : days.ago(220));
      const body = { financialYear: yearFrom(start), amountPence };
      await office.addBudget(fund, body);
    }
  }
}

/** The Budget Acts of the years up to the present one give their budgets authority; later years are only planned. */
async function giveAuthority(office: Office, days: Days): Promise<void> {
  const present = readFinancialYear(days.year());
  for (const { fund } of BUDGETS) {
    const finance = await office.person('financeOfficer');
    const { lines } = await finance.get(`funds/${office.ground.fundIds[fund]}/budget`);
    for (const line of lines as (Shown & { financialYear: string; allocatedPence: number })[]) {
      const start = readFinancialYear(line.financialYear);
      if (start > present) continue;
      office.world.on(`${start}-03-28`);
      await office.giveAuthority(line, {
        authorityKind: 'budget-act',
        authorityReference: `Budget (Scotland) Act ${start} (illustrative)`,
        authorityOn: `${start}-03-25`,
      });
    }
  }
}

/** Plays everything that happens in the demonstration world, fund by fund, each step on its day. */
export async function playWorld(office: Office, today: PlainDate): Promise<void> {
  const days = new Days(today);
  await allocateBudgets(office, days);
  await giveAuthority(office, days);
  await keepLibrary(office);
  await loadPartnershipDrugsInitiative(office, days);
  await loadRoutesExpansion(office);
  await loadClosedRound(office);
  await loadChildrenAndFamilies(office, days);
  await changeBankDetails(office, days);
  await loadFamiliesAllocation(office, days);
  await setConditions(office, days);
  await changeAwards(office, days);
  // last, because it closes earlier years
  await keepBudgets(office, days);
  await awaitApprovals(office, days);
  await runPayments(office, days);
  await claimPayments(office, days);
  await makeOffers(office, days);
}
