import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('transfer_notes')
export class TransferNoteRow extends VersionedRow {
  /** `TRN-2026-0007` */
  @Column('text')
  reference: string;

  /** The funds of its payments. */
  @Column('uuid', { array: true })
  fundIds: string[];

  /** The day on which finance is asked to make the transfers. */
  @Column('date')
  transferOn: string;

  @Column('timestamptz')
  releasedAt: Date;

  @Column('uuid')
  releasedById: string;
}
