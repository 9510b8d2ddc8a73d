import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { MOST_COUNTED, SHOWN } from './home-section.js';

export class HomeItem extends Fields({
  id: field.id(),
  kind: field.text({ description: 'The kind of record that waits, or `audit-event`.' }),
  reference: field.text({ min: 0 }),
  title: field.text({ min: 0 }),
  subtitle: field.text({
    min: 0,
    description: 'The organisation that it belongs to, or the person who did it.',
  }),
  amountPence: field.integer({
    nullable: true,
    description: 'Pence; a credit of the ledger is negative.',
  }),
  dueOn: field.date({ nullable: true }),
  overdue: field.flag({ description: 'True where it is past its due date.' }),
  at: field.instant({
    nullable: true,
    description: 'Since when it has waited, or when it happened.',
  }),
  subjectType: field.text({ description: 'The kind of record to open.' }),
  subjectId: field.id({ description: 'The record to open.' }),
}) {}

export class HomeSectionView extends Fields({
  key: field.text({ example: 'awards-to-approve' }),
  title: field.text(),
  items: field.list(() => HomeItem, { description: `The first ${SHOWN}, most urgent first.` }),
  total: field.integer({
    min: 0,
    max: MOST_COUNTED,
    description: 'How many wait, counted up to 10,000.',
  }),
}) {}

/** The work that waits for the reader: one section for each kind of work that their roles let them do. */
export class HomeView extends Fields({
  illustrative: illustrativeFigures,
  sections: field.list(() => HomeSectionView),
}) {}
