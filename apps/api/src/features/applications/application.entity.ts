import type { ApplicationStatus, DecisionOutcome } from '@almoner/domain/applications';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('applications')
export class ApplicationRow extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  callId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  @MoneyColumn({ nullable: true })
  amountRequestedPence: Pence | null;

  @Column('text', { array: true })
  areaCodes: string[];

  /** The answers, by the key of their question. */
  @Column('jsonb')
  answers: Record<string, string>;

  @Column('text')
  status: ApplicationStatus;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedById: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('text', { nullable: true })
  decisionOutcome: DecisionOutcome | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  @Column('text', { nullable: true })
  withdrawnReason: string | null;
}
