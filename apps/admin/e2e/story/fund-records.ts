import type { Page } from 'playwright-core';
import type {
  GetBudgetResponse,
  GetFundOutcomesResponse,
  GetFundSummaryResponse,
  ListFundsResponse,
} from '../../src/lib/api/generated/types.gen.js';
import { readApi } from '../support/world.js';
import { PAID_YEAR, PROJECT, REPORTED } from './project.js';

/** The fund's money, work and outcomes, as the API answers them. */
export interface FundRecords {
  readonly fundId: string;
  readonly budget: GetBudgetResponse;
  readonly summary: GetFundSummaryResponse;
  readonly outcomes: GetFundOutcomesResponse;
}

/** Reads the records of the fund of the story, its outcomes for the first year. */
export async function readFundRecords(page: Page): Promise<FundRecords> {
  const { items } = await readApi<ListFundsResponse>(page, 'funds?limit=100');
  const fundId = items.find(({ name }) => name === PROJECT.fundName)?.id;
  if (!fundId) throw new Error(`There is no fund ${PROJECT.fundName}`);
  return {
    fundId,
    budget: await readApi(page, `funds/${fundId}/budget`),
    summary: await readApi(page, `funds/${fundId}/summary`),
    outcomes: await readApi(page, `funds/${fundId}/outcomes?period=${PAID_YEAR}`),
  };
}

function lineOf({ budget }: FundRecords, year: string) {
  const line = budget.lines.find(({ financialYear }) => financialYear === year);
  if (!line) throw new Error(`There is no budget for ${year}`);
  return line;
}

function budgetChange(before: FundRecords, after: FundRecords, year: string) {
  const [from, to] = [lineOf(before, year), lineOf(after, year)];
  return {
    available: to.availablePence - from.availablePence,
    reserved: to.reservedPence - from.reservedPence,
    committed: to.committedPence - from.committedPence,
    paid: to.paidPence - from.paidPence,
  };
}

/** The change of the numbers that a figure is computed from. */
function outcomeChange(
  before: FundRecords,
  after: FundRecords,
  code: string,
  part: 'value' | 'numerator' | 'denominator',
): number {
  const [from, to] = [before, after].map(({ outcomes }) =>
    outcomes.figures.find((figure) => figure.code === code),
  );
  return (to?.[part] ?? 0) - (from?.[part] ?? 0);
}

/** The difference between the records of the fund before and after the story. */
export function changeBetween(before: FundRecords, after: FundRecords) {
  const { awards, payments, returns } = after.summary;
  const was = before.summary;
  return {
    paidYear: budgetChange(before, after, PAID_YEAR),
    laterYears: PROJECT.years.slice(1).map((year) => budgetChange(before, after, year)),
    awards: {
      count: awards.agreed.count - was.awards.agreed.count,
      amountPence: (awards.agreed.amountPence ?? 0) - (was.awards.agreed.amountPence ?? 0),
    },
    payments: {
      sentCount: payments.sentCount - was.payments.sentCount,
      paidCount: payments.paidCount - was.payments.paidCount,
      paidPence: (payments.paidPence ?? 0) - (was.payments.paidPence ?? 0),
    },
    returnsAccepted: returns.accepted - was.returns.accepted,
    families: outcomeChange(before, after, REPORTED.families.code, 'value'),
    children: outcomeChange(before, after, REPORTED.children.code, 'value'),
    better: {
      numerator: outcomeChange(before, after, REPORTED.better.code, 'numerator'),
      denominator: outcomeChange(before, after, REPORTED.better.code, 'denominator'),
    },
  };
}

/** What the story changes: one award of four years, one paid instalment, one accepted return. */
export const EXPECTED_CHANGE: ReturnType<typeof changeBetween> = {
  paidYear: { available: -PROJECT.yearPence, reserved: 0, committed: 0, paid: PROJECT.yearPence },
  laterYears: PROJECT.years.slice(1).map(() => ({
    available: -PROJECT.yearPence,
    reserved: PROJECT.yearPence,
    committed: 0,
    paid: 0,
  })),
  awards: { count: 1, amountPence: PROJECT.amountPence },
  payments: { sentCount: 0, paidCount: 1, paidPence: PROJECT.yearPence },
  returnsAccepted: 1,
  families: REPORTED.families.value,
  children: REPORTED.children.value,
  better: {
    numerator: REPORTED.better.numerator,
    denominator: REPORTED.better.denominator,
  },
};
