import type { TestDatabase } from './database.js';

/** Where the money of a budget line is, in pence, as one of its sources tells it. */
export interface LineFigures {
  readonly allocated: number;
  readonly available: number;
  readonly reserved: number;
  readonly committed: number;
  readonly paid: number;
}

/** The totals kept on a budget line. */
export async function totalsOf(database: TestDatabase, lineId: string): Promise<LineFigures> {
  const [totals] = await database.query<LineFigures>(
    `SELECT allocated_pence AS allocated, available_pence AS available, reserved_pence AS reserved,
            committed_pence AS committed, paid_pence AS paid FROM budget_lines WHERE id = $1`,
    [lineId],
  );
  return totals as LineFigures;
}

/** The same figures summed from the journals of the line. */
export async function journalSumsOf(database: TestDatabase, lineId: string): Promise<LineFigures> {
  const of = (account: string): string =>
    `coalesce(sum(amount_pence) FILTER (WHERE account = '${account}'), 0)::bigint`;
  const [sums] = await database.query<LineFigures>(
    `SELECT -${of('funding')} AS allocated, ${of('available')} AS available, ${of('reserved')} AS reserved,
            ${of('committed')} AS committed, ${of('paid')} AS paid FROM journal_lines WHERE budget_line_id = $1`,
    [lineId],
  );
  return sums as LineFigures;
}

/** What the award years drawn from a line hold, in pence: awards that were not withdrawn, declined or lapsed. */
export async function awardedOf(database: TestDatabase, lineId: string): Promise<number> {
  const [row] = await database.query<{ pence: number }>(
    `SELECT coalesce(sum(y.amount_pence), 0)::bigint AS pence FROM award_years y JOIN awards a ON a.id = y.award_id
      WHERE y.budget_line_id = $1 AND a.status NOT IN ('withdrawn', 'declined', 'lapsed')`,
    [lineId],
  );
  return row?.pence ?? 0;
}

/**
 * What is wrong with a budget line, in words; empty where it is conserved: its totals add up, equal the
 * sum of its journals, and hold what its awards hold (1-product, money rules 3, 4 and 6).
 */
export async function lineFaults(database: TestDatabase, lineId: string): Promise<string[]> {
  const totals = await totalsOf(database, lineId);
  const sums = await journalSumsOf(database, lineId);
  const awarded = await awardedOf(database, lineId);
  const held = totals.reserved + totals.committed + totals.paid;
  return [
    ...(totals.allocated === totals.available + held ? [] : ['the totals do not add up']),
    ...(totals.available >= 0 ? [] : ['more is given than there is']),
    ...(JSON.stringify(totals) === JSON.stringify(sums) ? [] : ['the journals say otherwise']),
    ...(awarded === held ? [] : [`awards hold ${awarded}, the line ${held}`]),
  ];
}
