import type { BacsOriginator } from '@almoner/domain/payment-runs';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('payment_runs')
export class PaymentRunRow extends VersionedRow {
  /** `RUN-2026-0007` */
  @Column('text')
  reference: string;

  /** The funds of its payments. */
  @Column('uuid', { array: true })
  fundIds: string[];

  @Column('date')
  payOn: string;

  /** The status as it is stored. `completed` is never stored, since it follows from the payments. */
  @Column('text')
  status: 'prepared' | 'released' | 'cancelled';

  @Column('timestamptz')
  preparedAt: Date;

  /** Who prepared the run; null where releasing one payment made the run. */
  @Column('uuid', { nullable: true })
  preparedById: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  @Column('uuid', { nullable: true })
  releasedById: string | null;

  /** The account that pays, as it was at release. */
  @Column('jsonb', { nullable: true })
  originator: BacsOriginator | null;

  @Column('text', { nullable: true })
  bacsSha256: string | null;

  @Column('text', { nullable: true })
  csvSha256: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Column('uuid', { nullable: true })
  cancelledById: string | null;

  @Column('text', { nullable: true })
  cancelledReason: string | null;
}
