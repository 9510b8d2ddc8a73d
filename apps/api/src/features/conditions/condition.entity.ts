import type { ConditionOwner, ConditionStatus } from '@almoner/domain/conditions';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('conditions')
export class ConditionRow extends VersionedRow {
  @Column('uuid')
  awardId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  /** The condition of the library that it was made from; null for a condition written for this award only. */
  @Column('uuid', { nullable: true })
  templateId: string | null;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text')
  owner: ConditionOwner;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('text')
  evidenceAsked: string;

  @Column('text')
  status: ConditionStatus;

  @Column('text')
  evidence: string;

  @Column('text', { nullable: true })
  evidenceLink: string | null;

  @Column('timestamptz', { nullable: true })
  evidenceAt: Date | null;

  @Column('uuid', { nullable: true })
  evidenceById: string | null;

  /** The reason for the funder's latest decision. */
  @Column('text', { nullable: true })
  decisionReason: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;
}
