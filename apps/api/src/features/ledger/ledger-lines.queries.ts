import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideLineDay,
  nearAmounts,
  normaliseReference,
  ledgerLineCommands,
  ledgerLineStatusWords,
  ledgerProfile,
} from '@almoner/domain/ledger';
import { pence } from '@almoner/domain/money';
import { refusalSentence } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { personName, READABLE_USERS } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import type {
  LedgerLineItem,
  LedgerLineView,
  MatchCandidate,
  MatchView,
} from './ledger-lines.dto.js';

type ItemRow = Omit<LedgerLineItem, 'statusWords'>;
type ViewRow = ItemRow &
  Pick<LedgerLineView, 'excludedReason' | 'excludedAt' | 'excludedByName'> & {
    readonly profile: string;
    readonly cells: string[];
  };

export const LINE_ITEM = `l.id, l.import_id AS "importId", i.file_name AS "fileName", l.row_number AS "rowNumber",
  l.line_on AS date, l.amount_pence AS "amountPence", l.reference, l.payee, l.status,
  m.payment_id AS "paymentId", p.reference AS "paymentReference", l.illustrative, l.version`;

export const LINE_JOINS = `JOIN ledger_imports i ON i.id = l.import_id
  LEFT JOIN matches m ON m.ledger_line_id = l.id AND m.undone_at IS NULL
  LEFT JOIN ${READABLE_PAYMENTS} p ON p.id = m.payment_id`;

const VIEW = `SELECT ${LINE_ITEM}, i.profile, r.cells, l.excluded_reason AS "excludedReason",
    l.excluded_at AS "excludedAt", ${personName('l.excluded_by_id')} AS "excludedByName" FROM ledger_lines l ${LINE_JOINS}
  JOIN ledger_import_rows r ON r.import_id = l.import_id AND r.row_number = l.row_number WHERE l.id = $1`;

const MATCH = `
  SELECT m.id, m.ledger_line_id AS "ledgerLineId", m.payment_id AS "paymentId", p.reference AS "paymentReference",
         g.name AS "organisationName", m.kind, m.matched_at AS "matchedAt", u.name AS "matchedByName"
    FROM matches m JOIN ${READABLE_PAYMENTS} p ON p.id = m.payment_id JOIN ${READABLE_ORGANISATIONS} g ON g.id = p.organisation_id
    JOIN ${READABLE_USERS} u ON u.id = m.matched_by_id
   WHERE m.ledger_line_id = $1 AND m.undone_at IS NULL`;

const CANDIDATES = `
  SELECT p.id AS "paymentId", p.reference, g.name AS "organisationName", a.reference AS "awardReference",
         p.amount_pence AS "amountPence", p.sent_on AS "sentOn"
    FROM ${READABLE_PAYMENTS} p JOIN ${READABLE_ORGANISATIONS} g ON g.id = p.organisation_id JOIN ${READABLE_AWARDS} a ON a.id = p.award_id
   WHERE p.status = 'sent' AND p.amount_pence BETWEEN $4 AND $5 AND p.sent_on <= $2::date AND $2::date <= $3::date
   ORDER BY abs(p.amount_pence - $1), abs(p.sent_on - $2::date), p.reference LIMIT 25`;

/** A ledger line with its status in words. */
export function withStatusWords<Row extends ItemRow>(row: Row): Row & LedgerLineItem {
  return { ...row, statusWords: ledgerLineStatusWords(row.status) };
}

@Injectable()
export class LedgerLinesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<LedgerLineView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<LedgerLineView> {
    const [found] = await tx.query<ViewRow>(VIEW, [id]);
    const { profile, ...row } = required(found);
    const [match] = await tx.query<MatchView>(MATCH, [id]);
    const near = row.status === 'unmatched' ? nearAmounts(pence(row.amountPence)) : null;
    const candidates =
      near === null
        ? []
        : await tx.query<MatchCandidate>(CANDIDATES, [
            row.amountPence,
            row.date,
            todayInScotland(tx.now),
            near.from,
            near.to,
          ]);
    return {
      ...withStatusWords(row),
      headings: [...(ledgerProfile(profile)?.headings ?? [])],
      match: match ?? null,
      dayFault: row.status === 'unmatched' ? await this.dayFault(tx, row) : null,
      candidates,
      commands: ledgerLineCommands(row, tx.actor),
    };
  }

  /** Why the day of a line lets it confirm no payment: any, or the one whose reference it has. */
  private async dayFault(tx: Transaction, { date, reference }: ItemRow): Promise<string | null> {
    const [named] = await tx.query<{ sentOn: string }>(
      `SELECT p.sent_on AS "sentOn" FROM ${READABLE_PAYMENTS} p WHERE p.reference = $1 AND p.status = 'sent'`,
      [normaliseReference(reference)],
    );
    const decided = decideLineDay(date, named?.sentOn ?? null, todayInScotland(tx.now));
    return decided.ok ? null : refusalSentence(decided.refusal);
  }
}
