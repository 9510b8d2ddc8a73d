import type { LetterKind, LetterTemplateStatus } from '@almoner/domain/letters';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

/** One version of a letter template; the versions of a template form a series. */
@Entity('letter_templates')
export class LetterTemplateRow extends VersionedRow {
  /** The series, shared by all versions of one template. */
  @Column('uuid')
  seriesId: string;

  @Column('integer')
  number: number;

  @Column('text')
  kind: LetterKind;

  @Column('text')
  name: string;

  /** The fund whose letters are made from it; null where it serves every fund. */
  @Column('uuid', { nullable: true })
  fundId: string | null;

  @Column('text')
  body: string;

  @Column('text')
  status: LetterTemplateStatus;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedById: string | null;
}
