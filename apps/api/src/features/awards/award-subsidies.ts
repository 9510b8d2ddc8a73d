import type { Reading } from '../../platform/database/transaction.js';
import { READABLE_AWARD_ASSURANCES } from '../../readable/assurances.sql.js';

/** Those of the awards for which it is recorded how they stand under subsidy control, which approving them needs. */
export async function withSubsidyKind(
  tx: Reading,
  awardIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.prepared<{ id: string }>(
    `SELECT s.award_id AS id FROM ${READABLE_AWARD_ASSURANCES} s
      WHERE s.award_id = ANY ($1::uuid[]) AND s.subsidy_kind IS NOT NULL`,
    [awardIds],
  );
  return new Set(rows.map(({ id }) => id));
}
