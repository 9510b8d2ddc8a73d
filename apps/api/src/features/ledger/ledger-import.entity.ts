import type { LedgerImportStatus } from '@almoner/domain/ledger';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('ledger_imports')
export class LedgerImportRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  profile: string;

  @Column('text')
  fileName: string;

  @Column('text')
  fileSha256: string;

  @Column('text')
  status: LedgerImportStatus;

  @Column('timestamptz')
  uploadedAt: Date;

  @Column('uuid')
  uploadedById: string;

  @Column('timestamptz', { nullable: true })
  importedAt: Date | null;

  @Column('uuid', { nullable: true })
  importedById: string | null;

  @Column('integer', { nullable: true })
  importedCount: number | null;

  @Column('integer', { nullable: true })
  matchedCount: number | null;

  @Column('integer', { nullable: true })
  takenBackCount: number | null;

  @Column('integer')
  version: number;
}
