import {
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { MOST_COUNTED, SHOWN } from './home-section.js';

export class HomeItem {
  @IdField()
  id: string;

  @TextField({ description: 'The kind of record that waits, or `audit-event`.' })
  kind: string;

  @TextField({ min: 0 })
  reference: string;

  @TextField({ min: 0 })
  title: string;

  @TextField({
    min: 0,
    description: 'The organisation that it belongs to, or the person who did it.',
  })
  subtitle: string;

  @IntegerField({ nullable: true, description: 'Pence; a credit of the ledger is negative.' })
  amountPence: number | null;

  @DateField({ nullable: true })
  dueOn: string | null;

  @FlagField({ description: 'True where it is past its due date.' })
  overdue: boolean;

  @InstantField({ nullable: true, description: 'Since when it has waited, or when it happened.' })
  at: string | null;

  @TextField({ description: 'The kind of record to open.' })
  subjectType: string;

  @IdField({ description: 'The record to open.' })
  subjectId: string;
}

export class HomeSectionView {
  @TextField({ example: 'awards-to-approve' })
  key: string;

  @TextField()
  title: string;

  @ListField(() => HomeItem, { description: `The first ${SHOWN}, most urgent first.` })
  items: HomeItem[];

  @IntegerField({ min: 0, max: MOST_COUNTED, description: 'How many wait, counted up to 10,000.' })
  total: number;
}

/** The work that waits for the reader: one section for each kind of work that their roles let them do. */
export class HomeView {
  @ListField(() => HomeSectionView)
  sections: HomeSectionView[];
}
