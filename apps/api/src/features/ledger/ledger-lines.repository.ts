import type { ExactMatch } from '@almoner/domain/ledger';
import { exactMatches, type Matchable } from '@almoner/domain/ledger';
import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { LedgerLineRow } from './ledger-line.entity.js';
import { MatchRow } from './match.entity.js';

interface Pair {
  readonly line: Matchable;
  readonly payment: Matchable;
}

// Unmatched lines and sent payments with the same reference; libs/domain decides which of them are a match.
const ALIKE = `
  SELECT jsonb_build_object('id', l.id, 'amountPence', l.amount_pence, 'reference', l.reference) AS line,
         jsonb_build_object('id', p.id, 'amountPence', p.amount_pence, 'reference', p.reference) AS payment
    FROM ledger_lines l JOIN ${READABLE_PAYMENTS} p ON p.reference = l.normalised_reference AND p.status = 'sent'
   WHERE l.import_id = $1 AND l.status = 'unmatched'`;

function distinct(list: readonly Matchable[]): Matchable[] {
  return [...new Map(list.map((item) => [item.id, item])).values()];
}

/** Ledger lines and their matches. */
@Injectable()
export class LedgerLinesRepository {
  lock(tx: Transaction, id: string): Promise<LedgerLineRow> {
    return lockOne(tx, LedgerLineRow, { id });
  }

  async save(tx: Transaction, line: LedgerLineRow): Promise<void> {
    line.version += 1;
    await tx.manager.save(line);
  }

  /** An import's unmatched lines, each with the sent payments of the same reference and amount. */
  async exactPairs(tx: Transaction, importId: string): Promise<ExactMatch[]> {
    const alike = await tx.query<Pair>(ALIKE, [importId]);
    return exactMatches(
      distinct(alike.map(({ line }) => line)),
      distinct(alike.map(({ payment }) => payment)),
    );
  }

  async match(tx: Transaction, id: string): Promise<MatchRow> {
    return required(await tx.manager.findOneBy(MatchRow, { id }));
  }

  async saveMatch(tx: Transaction, match: Partial<MatchRow>): Promise<void> {
    await tx.manager.save(tx.manager.create(MatchRow, match));
  }
}
