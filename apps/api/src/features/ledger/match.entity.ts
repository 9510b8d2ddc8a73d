import type { Pence } from '@almoner/domain/money';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { MoneyColumn } from '../../platform/database/money-column.js';

/** The match of a ledger line to a payment. An undone match stays on record. */
@Entity('matches')
export class MatchRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  ledgerLineId: string;

  @Column('uuid')
  paymentId: string;

  @Column('uuid')
  fundId: string;

  @MoneyColumn()
  amountPence: Pence;

  /** How it was made: by reference and amount, or by a person. */
  @Column('text')
  kind: 'exact' | 'manual';

  @Column('uuid')
  journalId: string;

  @Column('timestamptz')
  matchedAt: Date;

  @Column('uuid')
  matchedById: string;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  @Column('uuid', { nullable: true })
  undoneById: string | null;

  @Column('text', { nullable: true })
  undoReason: string | null;
}
