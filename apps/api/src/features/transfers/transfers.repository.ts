import type { AreaPart, SentShare } from '@almoner/domain/awards';
import { todayInScotland } from '@almoner/domain/calendar';
import { transferNoteReference, type TransferToday } from '@almoner/domain/transfers';
import { Inject, Injectable } from '@nestjs/common';
import { nextInSeries } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import { TransferNoteRow } from './transfer-note.entity.js';
import { SHARES_SENT } from './transfers.sql.js';

/** A share with the name of its area. */
export interface NamedShare extends SentShare {
  readonly areaName: string;
}

/** A payment of a note, with what each area gets of it. */
export interface SharedPayment {
  readonly id: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly shares: readonly AreaPart[];
}

/** Transfer notes with their payments and shares, which are written once and never changed. */
@Injectable()
export class TransfersRepository {
  constructor(
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  /** The day of the transaction, and the bank holidays in force on it. */
  async today(tx: Transaction): Promise<TransferToday> {
    const today = todayInScotland(tx.now);
    const { bankHolidaysScotland } = await this.referenceData.inForce(tx, today);
    return { today, bankHolidays: bankHolidaysScotland };
  }

  /** Inserts a note with the next reference of the year. */
  async insert(
    tx: Transaction,
    values: Pick<TransferNoteRow, 'fundIds' | 'transferOn'>,
  ): Promise<TransferNoteRow> {
    const year = tx.now.getUTCFullYear();
    const reference = transferNoteReference(year, await nextInSeries(tx, `transfer-note ${year}`));
    const released = { releasedAt: tx.now, releasedById: tx.actor.userId };
    return saveVersion(tx, TransferNoteRow, { ...values, ...released, reference });
  }

  sharesOf(tx: Transaction, awardIds: readonly string[]): Promise<NamedShare[]> {
    return tx.query<NamedShare>(SHARES_SENT, [awardIds]);
  }

  async putOn(tx: Transaction, noteId: string, payments: readonly SharedPayment[]): Promise<void> {
    await tx.query(
      `INSERT INTO transfer_note_payments (note_id, payment_id, fund_id)
       SELECT $1, p.id, p."fundId" FROM jsonb_to_recordset($2) AS p (id uuid, "fundId" uuid)`,
      [noteId, JSON.stringify(payments.map(({ id, fundId }) => ({ id, fundId })))],
    );
    const shares = payments.flatMap(({ id, fundId, organisationId, shares: parts }) =>
      parts.map((part) => ({ ...part, id, fundId, organisationId })),
    );
    await tx.query(
      `INSERT INTO payment_shares (payment_id, fund_id, organisation_id, area_code, amount_pence)
       SELECT p.id, p."fundId", p."organisationId", p."areaCode", p."amountPence"
         FROM jsonb_to_recordset($1) AS p (id uuid, "fundId" uuid, "organisationId" uuid, "areaCode" text,
                                           "amountPence" bigint)`,
      [JSON.stringify(shares)],
    );
  }
}
