import { APPLICATION_STATUSES } from '@almoner/domain/applications';
import { field, Fields } from '../../platform/http/fields.js';

class AssessmentCount extends Fields({
  assigned: field.integer({ min: 0, description: 'Assessments without a conflict of interest.' }),
  submitted: field.integer({ min: 0 }),
}) {}

export class ApplicationItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-2026-0042' }),
  callId: field.id(),
  callTitle: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  organisationId: field.id(),
  organisationName: field.text(),
  title: field.text({ min: 0 }),
  amountRequestedPence: field.money({ nullable: true, description: 'Pence; null until entered.' }),
  areaCodes: field.textList(),
  status: field.choice(APPLICATION_STATUSES, { name: 'ApplicationStatus' }),
  submittedAt: field.instant({ nullable: true }),
  assessments: field.object(() => AssessmentCount, {
    nullable: true,
    description: 'Null for people who may not read assessments.',
  }),
  score: field.integer({
    min: 0,
    max: 10_000,
    nullable: true,
    description:
      'Mean of the submitted assessments in basis points of the highest score; null without one, for people who may not read assessments, and for an assessor whose own assessment is not yet submitted.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}
