import type { FinancialYear } from '@almoner/domain/calendar';
import type { ClaimStatus } from '@almoner/domain/claims';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('claims')
export class ClaimRow extends VersionedRow {
  /** `CFF-CL-2026-0007` */
  @Column('text')
  reference: string;

  /** The instalment whose payment is claimed. */
  @Column('uuid')
  paymentId: string;

  @Column('uuid')
  awardId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  @Column('integer')
  financialYear: FinancialYear;

  /** The amount of the instalment when it was claimed. */
  @MoneyColumn()
  amountPence: Pence;

  @Column('date')
  coversFrom: string;

  @Column('date')
  coversTo: string;

  @MoneyColumn()
  unspentPence: Pence;

  @Column('date')
  unspentOn: string;

  /** What the money is for. */
  @Column('text')
  statement: string;

  @Column('text')
  status: ClaimStatus;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('uuid')
  submittedById: string;

  /** When it was taken up, refused or withdrawn. */
  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  /** Why it was refused. */
  @Column('text', { nullable: true })
  decidedReason: string | null;
}
