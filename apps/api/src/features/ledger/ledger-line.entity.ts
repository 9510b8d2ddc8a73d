import type { PlainDate } from '@almoner/domain/calendar';
import type { LedgerLineStatus } from '@almoner/domain/ledger';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { MoneyColumn } from '../../platform/database/money-column.js';

/** Made by an import; afterwards only its status changes. */
@Entity('ledger_lines')
export class LedgerLineRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  importId: string;

  @Column('integer')
  rowNumber: number;

  @Column('date')
  lineOn: PlainDate;

  @MoneyColumn()
  amountPence: Pence;

  @Column('text')
  reference: string;

  @Column('text')
  payee: string;

  @Column('text')
  status: LedgerLineStatus;

  @Column('text', { nullable: true })
  excludedReason: string | null;

  @Column('timestamptz', { nullable: true })
  excludedAt: Date | null;

  @Column('uuid', { nullable: true })
  excludedById: string | null;

  @Column('integer')
  version: number;
}
