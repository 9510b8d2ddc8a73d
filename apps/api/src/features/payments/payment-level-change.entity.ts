import type { Pence } from '@almoner/domain/money';
import type { ProposalStatus } from '@almoner/domain/proposals';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('payment_level_changes')
export class PaymentLevelChangeRow extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('uuid')
  fundId: string;

  /** Null where one approval is always enough. */
  @MoneyColumn({ nullable: true })
  levelTwoAbovePence: Pence | null;

  /** Null where two approvals are always enough. */
  @MoneyColumn({ nullable: true })
  levelThreeAbovePence: Pence | null;

  @Column('text')
  reason: string;

  @Column('text')
  status: ProposalStatus;

  @Column('timestamptz')
  proposedAt: Date;

  @Column('uuid')
  proposedById: string;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('text', { nullable: true })
  decidedReason: string | null;
}
