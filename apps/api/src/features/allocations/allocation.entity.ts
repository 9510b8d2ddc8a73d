import type { AllocationStatus } from '@almoner/domain/allocations';
import type { AreaKind } from '@almoner/domain/areas';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('allocations')
export class AllocationRow extends VersionedRow {
  /** `ADPF-L-2026-0001` */
  @Column('text')
  reference: string;

  @Column('uuid')
  fundId: string;

  /** The year in which the financial year starts. */
  @Column('integer')
  financialYear: number;

  @Column('text')
  pot: string;

  @Column('text')
  areaKind: AreaKind;

  @MoneyColumn()
  amountPence: Pence;

  /** The title of its awards. */
  @Column('text')
  title: string;

  /** The purpose of its awards, in words. */
  @Column('text')
  purpose: string;

  /** What the shares are based on, in words. */
  @Column('text')
  basis: string;

  @Column('integer')
  lossAlertBasisPoints: number;

  @Column('text')
  status: AllocationStatus;

  @Column('timestamptz')
  draftedAt: Date;

  @Column('uuid')
  draftedById: string;

  /**
   * Everybody who set the amount or the shares. They count as recommending each award, whoever commits the allocation.
   */
  @Column('uuid', { array: true })
  drawnByIds: string[];

  @Column('timestamptz', { nullable: true })
  committedAt: Date | null;

  @Column('uuid', { nullable: true })
  committedById: string | null;

  @Column('text', { nullable: true })
  discardedReason: string | null;
}
