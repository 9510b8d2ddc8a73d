import type { Pence } from '@almoner/domain/money';
import type { VirementStatus } from '@almoner/domain/virements';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('virements')
export class VirementRow extends VersionedRow {
  @Column('text')
  reference: string;

  /** The fund the money comes from. */
  @Column('uuid')
  fundId: string;

  @Column('uuid')
  fromLineId: string;

  /** The fund the money goes to, which may be the same one. */
  @Column('uuid')
  toFundId: string;

  @Column('uuid')
  toLineId: string;

  @MoneyColumn()
  amountPence: Pence;

  /** The reference of the finance authority's approval; null where none was needed or given. */
  @Column('text', { nullable: true })
  authorityReference: string | null;

  @Column('text')
  reason: string;

  @Column('text')
  status: VirementStatus;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('uuid')
  requestedById: string;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('text', { nullable: true })
  decidedReason: string | null;
}
