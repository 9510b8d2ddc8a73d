import type { ExactMatch } from '@almoner/domain/ledger';
import {
  exactMatches,
  isTakenBack,
  type LedgerTally,
  type Matchable,
} from '@almoner/domain/ledger';
import type { Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_ROLL_NUMBERS } from '../../readable/payment-runs.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { BankAccountSecretsRepository } from '../bank-accounts/bank-account-secrets.repository.js';
import { LedgerLineRow } from './ledger-line.entity.js';
import { MatchRow } from './match.entity.js';

interface Pair {
  readonly line: Matchable;
  readonly payment: Matchable;
}

/** A match whose line is taken back by a row that was imported later. */
export interface TakenBackMatch {
  readonly matchId: string;
  readonly lineId: string;
  readonly paymentId: string;
}

/** How often the ledger pays the reference and amount of the line `l`, and takes it back, as a `LedgerTally`. */
const TALLY = `(SELECT jsonb_build_object('paid', count(*) FILTER (WHERE o.amount_pence > 0),
    'takenBack', count(*) FILTER (WHERE o.amount_pence < 0))
  FROM ledger_lines o WHERE o.normalised_reference = l.normalised_reference AND o.normalised_reference <> ''
   AND o.amount_pence IN (l.amount_pence, -l.amount_pence) AND o.status <> 'excluded')`;

/** The same, in the file of the line alone. */
const TALLY_OF_FILE = TALLY.replace(
  "o.status <> 'excluded'",
  "o.status <> 'excluded' AND o.import_id = l.import_id",
);

/** The matched lines that rows of an import, $1, take back. */
const TAKEN_BACK = `
  SELECT DISTINCT m.id AS "matchId", l.id AS "lineId", m.payment_id AS "paymentId", ${TALLY} AS tally
    FROM ledger_lines n
    JOIN ledger_lines l ON l.normalised_reference = n.normalised_reference AND l.amount_pence = -n.amount_pence
     AND l.status = 'matched'
    JOIN matches m ON m.ledger_line_id = l.id AND m.undone_at IS NULL
   WHERE n.import_id = $1 AND n.amount_pence < 0 AND n.normalised_reference <> '' AND n.status <> 'excluded'`;

// Unmatched lines and sent payments with the same reference; libs/domain decides which of them are a match.
const ALIKE = `
  SELECT jsonb_build_object('id', l.id, 'amountPence', l.amount_pence, 'reference', l.reference) AS line,
         jsonb_build_object('id', p.id, 'amountPence', p.amount_pence, 'reference', p.reference) AS payment
    FROM ledger_lines l JOIN ${READABLE_PAYMENTS} p ON p.reference = l.normalised_reference AND p.status = 'sent'
   WHERE l.import_id = $1 AND l.status = 'unmatched'`;

// Sent payments that a line of the import may name by a roll number: none where every line names a payment itself.
const BY_ROLL_NUMBER = `
  SELECT p.id, p.amount_pence AS "amountPence", n.bank_account_id AS "bankAccountId"
    FROM ${READABLE_ROLL_NUMBERS} n JOIN ${READABLE_PAYMENTS} p ON p.id = n.payment_id AND p.status = 'sent'
   WHERE p.amount_pence IN (
     SELECT l.amount_pence FROM ledger_lines l
      WHERE l.import_id = $1 AND l.status = 'unmatched' AND l.normalised_reference <> '')`;

const UNMATCHED = `
  SELECT id, amount_pence AS "amountPence", reference FROM ledger_lines
   WHERE import_id = $1 AND status = 'unmatched' AND amount_pence = ANY ($2)`;

function distinct(list: readonly Matchable[]): Matchable[] {
  return [...new Map(list.map((item) => [item.id, item])).values()];
}

/** Ledger lines and their matches. */
@Injectable()
export class LedgerLinesRepository {
  constructor(
    @Inject(BankAccountSecretsRepository) private readonly secrets: BankAccountSecretsRepository,
  ) {}

  lock(tx: Transaction, id: string): Promise<LedgerLineRow> {
    return lockOne(tx, LedgerLineRow, { id });
  }

  async save(tx: Transaction, line: LedgerLineRow): Promise<void> {
    line.version += 1;
    await tx.manager.save(line);
  }

  /**
   * An import's unmatched lines, each with the sent payment of the same reference or roll number and the same amount,
   * where that is the only one.
   */
  async exactPairs(tx: Transaction, importId: string): Promise<ExactMatch[]> {
    const alike = await tx.query<Pair>(ALIKE, [importId]);
    const byRollNumber = await this.byRollNumber(tx, importId);
    return exactMatches(distinct([...alike.map(({ line }) => line), ...byRollNumber.lines]), [
      ...distinct(alike.map(({ payment }) => payment)),
      ...byRollNumber.payments,
    ]);
  }

  /**
   * Sent payments under the roll number that their bank file has in place of their reference, and the lines of the
   * import with their amounts. The numbers are opened here and leave this transaction only as a match.
   */
  private async byRollNumber(tx: Transaction, importId: string) {
    const sent = await tx.query<{ id: string; amountPence: Pence; bankAccountId: string }>(
      BY_ROLL_NUMBER,
      [importId],
    );
    if (sent.length === 0) return { lines: [], payments: [] };
    const accountIds = [...new Set(sent.map(({ bankAccountId }) => bankAccountId))];
    const details = await this.secrets.openForFile(tx, accountIds);
    const amounts = [...new Set(sent.map(({ amountPence }) => amountPence))];
    const lines = await tx.query<Matchable>(UNMATCHED, [importId, amounts]);
    const payments = sent.map(({ id, amountPence, bankAccountId }) => {
      return { id, amountPence, reference: details.get(bankAccountId)?.rollNumber ?? '' };
    });
    return { lines, payments };
  }

  /** How often the ledger pays the reference and amount of a line, and takes it back. */
  async tallyOf(tx: Transaction, lineId: string): Promise<LedgerTally> {
    const [row] = await tx.query<{ tally: LedgerTally }>(
      `SELECT ${TALLY} AS tally FROM ledger_lines l WHERE l.id = $1`,
      [lineId],
    );
    return required(row).tally;
  }

  /** The same, in the file of the line alone: under a roll number, other files have the same reference and amount. */
  async tallyInFile(tx: Transaction, lineId: string): Promise<LedgerTally> {
    const [row] = await tx.query<{ tally: LedgerTally }>(
      `SELECT ${TALLY_OF_FILE} AS tally FROM ledger_lines l WHERE l.id = $1`,
      [lineId],
    );
    return required(row).tally;
  }

  /** The matches whose lines the rows of an import take back. */
  async takenBackBy(tx: Transaction, importId: string): Promise<TakenBackMatch[]> {
    const rows = await tx.query<TakenBackMatch & { tally: LedgerTally }>(TAKEN_BACK, [importId]);
    return rows.filter(({ tally }) => isTakenBack(tally));
  }

  async match(tx: Transaction, id: string): Promise<MatchRow> {
    return required(await tx.manager.findOneBy(MatchRow, { id }));
  }

  async saveMatch(tx: Transaction, match: Partial<MatchRow>): Promise<void> {
    await tx.manager.save(tx.manager.create(MatchRow, match));
  }
}
