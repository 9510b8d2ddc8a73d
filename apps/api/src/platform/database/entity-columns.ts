import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** What every editable record has. Ids are UUIDv7, made by the database. */
export abstract class VersionedRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Counts the changes; the strong ETag of the record. */
  @Column('integer')
  version: number;

  @Column('timestamptz')
  updatedAt: Date;
}
