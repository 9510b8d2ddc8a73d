import type { LetterTemplateStatus } from '@almoner/domain/letters';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

/** One number of a series of templates. */
@Entity('letter_templates')
export class LetterTemplateRow extends VersionedRow {
  /** What the numbers of one template have in common. */
  @Column('uuid')
  seriesId: string;

  @Column('integer')
  number: number;

  @Column('text')
  kind: 'offer';

  @Column('text')
  name: string;

  /** Null where it serves every fund. */
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
