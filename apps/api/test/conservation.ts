import type { TestDatabase } from './database.js';

/** Where the money of a budget line is, in pence, as computed from one source. */
export interface LineFigures {
  readonly allocated: number;
  readonly available: number;
  readonly reserved: number;
  readonly committed: number;
  readonly paid: number;
}

/** The totals stored on a budget line. */
export async function totalsOf(database: TestDatabase, lineId: string): Promise<LineFigures> {
  const [totals] = await database.query<LineFigures>(
    `SELECT allocated_pence AS allocated, available_pence AS available, reserved_pence AS reserved,
            committed_pence AS committed, paid_pence AS paid FROM budget_lines WHERE id = $1`,
    [lineId],
  );
  return totals as LineFigures;
}

/** The totals of a budget line as the sum of its journals. */
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

/**
 * The sums of the award years that come from a line, in pence, without awards that were withdrawn, declined or lapsed:
 * what is confirmed of accepted awards, and everything else, which is reserved.
 */
async function awardedOf(
  database: TestDatabase,
  lineId: string,
): Promise<{ readonly confirmed: number; readonly reserved: number }> {
  const isFirm = `(y.status = 'confirmed' AND a.status NOT IN ('drafted', 'approved', 'offered'))`;
  const [row] = await database.query<{ confirmed: number; reserved: number }>(
    `SELECT coalesce(sum(y.amount_pence) FILTER (WHERE ${isFirm}), 0)::bigint AS confirmed,
            coalesce(sum(y.amount_pence) FILTER (WHERE NOT ${isFirm}), 0)::bigint AS reserved
       FROM award_years y JOIN awards a ON a.id = y.award_id
      WHERE y.budget_line_id = $1 AND a.status NOT IN ('withdrawn', 'declined', 'lapsed')`,
    [lineId],
  );
  return row as { confirmed: number; reserved: number };
}

/**
 * What is wrong with a budget line, in words; empty where nothing is: its totals add up, they equal the sum of its
 * journals, and they cover its awards (docs/glossary.md, Money rules 3, 4 and 6).
 */
export async function lineFaults(database: TestDatabase, lineId: string): Promise<string[]> {
  const totals = await totalsOf(database, lineId);
  const sums = await journalSumsOf(database, lineId);
  const awarded = await awardedOf(database, lineId);
  const firm = totals.committed + totals.paid;
  const held = totals.reserved + firm;
  return [
    ...(totals.allocated === totals.available + held ? [] : ['the totals do not add up']),
    ...(totals.available >= 0 ? [] : ['more is given than there is']),
    ...(JSON.stringify(totals) === JSON.stringify(sums) ? [] : ['the journals say otherwise']),
    ...(awarded.confirmed === firm ? [] : [`awards hold ${awarded.confirmed}, the line ${firm}`]),
    ...(awarded.reserved === totals.reserved
      ? []
      : [`awards reserve ${awarded.reserved}, the line ${totals.reserved}`]),
  ];
}
