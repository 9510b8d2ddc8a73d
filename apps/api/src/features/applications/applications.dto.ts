import { APPLICATION_STATUSES, type ApplicationStatus } from '@almoner/domain/applications';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  MoneyField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

class AssessmentCount {
  @IntegerField({ min: 0, description: 'Assessments without a conflict of interest.' })
  assigned: number;

  @IntegerField({ min: 0 })
  submitted: number;
}

export class ApplicationItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-2026-0042' })
  reference: string;

  @IdField()
  callId: string;

  @TextField()
  callTitle: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @TextField({ min: 0 })
  title: string;

  @MoneyField({ nullable: true, description: 'Pence; null until entered.' })
  amountRequestedPence: number | null;

  @TextListField()
  areaCodes: string[];

  @ChoiceField(APPLICATION_STATUSES, { name: 'ApplicationStatus' })
  status: ApplicationStatus;

  @InstantField({ nullable: true })
  submittedAt: string | null;

  @ObjectField(() => AssessmentCount, {
    nullable: true,
    description: 'Null for people who may not read assessments.',
  })
  assessments: AssessmentCount | null;

  @IntegerField({
    min: 0,
    max: 10_000,
    nullable: true,
    description:
      'Mean of the submitted assessments in basis points of the highest score; null without one, for people who may not read assessments, and for an assessor whose own assessment is not yet submitted.',
  })
  score: number | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}
