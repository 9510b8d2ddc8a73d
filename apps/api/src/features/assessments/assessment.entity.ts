import type { AssessmentStatus } from '@almoner/domain/assessments';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('assessments')
export class AssessmentRow extends VersionedRow {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  assessorId: string;

  @Column('uuid')
  assignedById: string;

  @Column('timestamptz')
  assignedAt: Date;

  @Column('text')
  status: AssessmentStatus;

  /** The score in basis points of the highest possible one; null until submitted. */
  @Column('integer', { nullable: true })
  weightedScore: number | null;

  @Column('text', { nullable: true })
  conflictReason: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;
}
