import { RETURN_KINDS, RETURN_STATUSES } from '@almoner/domain/returns';
import { field, Fields } from '../../platform/http/fields.js';

export class ReturnItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-R-2026-0012' }),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  awardTitle: field.text(),
  organisationId: field.id(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  kind: field.choice(RETURN_KINDS, { name: 'ReturnKind' }),
  period: field.financialYear({ description: 'The financial year that it is about.' }),
  opensOn: field.date({ description: 'The first day on which it can be filled in.' }),
  dueOn: field.date(),
  overdue: field.flag({ description: 'Owed and past its due date; worked out from the date.' }),
  status: field.choice(RETURN_STATUSES, { name: 'ReturnStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  submittedAt: field.instant({
    nullable: true,
    description: 'When it was sent for certification.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}
