import type { AwardStatus, PaymentMethod } from '@almoner/domain/awards';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('awards')
export class AwardRow extends VersionedRow {
  /** `CFF-A-2026-0007` */
  @Column('text')
  reference: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid', { nullable: true })
  applicationId: string | null;

  /** The allocation that made it; null unless the award comes from an allocation. */
  @Column('uuid', { nullable: true })
  allocationId: string | null;

  /** How its money moves: by transfer where an allocation made it for a health board. */
  @Column('text')
  paymentMethod: PaymentMethod;

  @Column('text')
  title: string;

  @Column('text')
  purpose: string;

  @Column('text')
  specialTerms: string;

  /** Why there is no application; null unless it is a direct award. */
  @Column('text', { nullable: true })
  directReason: string | null;

  @MoneyColumn()
  amountPence: Pence;

  @Column('text', { array: true })
  areaCodes: string[];

  /** The first day of the period that it pays for. */
  @Column('date', { nullable: true })
  startsOn: string | null;

  /** The last day of the period that it pays for. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text')
  status: AwardStatus;

  @Column('timestamptz')
  draftedAt: Date;

  @Column('uuid')
  draftedById: string;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Column('timestamptz', { nullable: true })
  offeredAt: Date | null;

  @Column('uuid', { nullable: true })
  offeredById: string | null;

  /** The last day on which the offer can be accepted, `YYYY-MM-DD`. */
  @Column('date', { nullable: true })
  expiresOn: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { nullable: true })
  acceptedById: string | null;

  /** Why payments of it are stopped; null unless it is suspended. */
  @Column('text', { nullable: true })
  suspendedReason: string | null;

  @Column('text', { nullable: true })
  closedReason: string | null;
}
