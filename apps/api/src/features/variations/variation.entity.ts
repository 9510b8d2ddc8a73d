import type { FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import type { VariationKind, VariationStatus } from '@almoner/domain/variations';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('variations')
export class VariationRow extends VersionedRow {
  /** `CFF-V-2026-0007` */
  @Column('text')
  reference: string;

  @Column('uuid')
  awardId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  /** The version of the award that it is based on. */
  @Column('integer')
  basedOnVersion: number;

  @Column('text', { array: true })
  kinds: VariationKind[];

  @Column('text')
  reason: string;

  /** Why it adds a year that had ended; null where it adds none. */
  @Column('text', { nullable: true })
  endedYearReason: string | null;

  @MoneyColumn()
  amountPence: Pence;

  @Column('jsonb')
  years: { financialYear: FinancialYear; amountPence: Pence }[];

  @Column('text')
  title: string;

  @Column('text')
  purpose: string;

  @Column('text', { array: true })
  areaCodes: string[];

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text')
  status: VariationStatus;

  @Column('timestamptz')
  proposedAt: Date;

  @Column('uuid')
  proposedById: string;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @Column('uuid', { nullable: true })
  appliedById: string | null;

  /** Why it was rejected or withdrawn. */
  @Column('text', { nullable: true })
  closedReason: string | null;
}
