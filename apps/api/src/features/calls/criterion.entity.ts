import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('criteria')
export class CriterionRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  callId: string;

  @Column('uuid')
  fundId: string;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text')
  guidance: string;

  /** The weight in per cent of the whole score. */
  @Column('integer')
  weight: number;

  @Column('text', { array: true })
  questionKeys: string[];

  /** Its place in the list, from 0. */
  @Column('integer')
  position: number;
}
