import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** The columns of every record that can be edited. Ids are UUIDv7, made by the database. */
export abstract class VersionedRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Increases with every change; sent as the record's strong ETag. */
  @Column('integer')
  version: number;

  @Column('timestamptz')
  updatedAt: Date;
}
