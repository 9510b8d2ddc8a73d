import type { PlainDate, FinancialYear } from '@almoner/domain/calendar';
import type { ReturnKind, ReturnStatus } from '@almoner/domain/returns';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('returns')
export class ReturnRow extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('uuid')
  awardId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  kind: ReturnKind;

  /** The calendar year in which the financial year it is about starts. */
  @Column('integer')
  periodYear: FinancialYear;

  @Column('date')
  opensOn: PlainDate;

  @Column('date')
  dueOn: PlainDate;

  @Column('text')
  status: ReturnStatus;

  @Column('text')
  narrative: string;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedById: string | null;

  @Column('timestamptz', { nullable: true })
  certifiedAt: Date | null;

  @Column('uuid', { nullable: true })
  certifiedById: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { nullable: true })
  acceptedById: string | null;

  /** What has to be changed, as the funder or the certifier said; cleared when the return is sent again. */
  @Column('text', { nullable: true })
  changesReason: string | null;
}
