import { APPLICATION_STATUSES, type ApplicationStatus } from '@almoner/domain/applications';
import {
  ASSESSMENT_STATUSES,
  HIGHEST_SCORE,
  type AssessmentStatus,
} from '@almoner/domain/assessments';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
  TextMapField,
} from '../../platform/http/fields.js';
import { ApplicationYear } from '../applications/application.dto.js';
import { AreaLink } from '../areas/areas.dto.js';
import { CallCriterion, CallQuestion } from '../calls/calls.dto.js';

export class AssessmentItem {
  @IdField()
  id: string;

  @IdField()
  applicationId: string;

  @TextField({ example: 'CFF-2026-0042' })
  applicationReference: string;

  @TextField()
  applicationTitle: string;

  @TextField()
  organisationName: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @IdField()
  assessorId: string;

  @TextField()
  assessorName: string;

  @ChoiceField(ASSESSMENT_STATUSES, { name: 'AssessmentStatus' })
  status: AssessmentStatus;

  @FlagField({
    description:
      'True where the scores are hidden from the reader: until submitted, and while the reader still owes an assessment of the same application.',
  })
  sealed: boolean;

  @IntegerField({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'Basis points of the highest score; null until submitted and where sealed.',
  })
  weightedScore: number | null;

  @InstantField()
  assignedAt: string;

  @InstantField({ nullable: true })
  submittedAt: string | null;

  @IntegerField({ min: 1 })
  version: number;
}

/** A score for one criterion. */
export class AssessmentScore {
  @IdField()
  criterionId: string;

  @IntegerField({ min: 0, max: HIGHEST_SCORE })
  score: number;

  @TextField({ min: 0, max: 4000, description: 'Needed for 0 and 5 before submitting.' })
  reason: string;
}

/** The application as its assessor reads it. */
export class AssessedApplication {
  @IdField()
  id: string;

  @TextField()
  reference: string;

  @TextField()
  title: string;

  @ChoiceField(APPLICATION_STATUSES, { name: 'ApplicationStatus' })
  status: ApplicationStatus;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @MoneyField()
  amountRequestedPence: number;

  @ListField(() => ApplicationYear)
  years: ApplicationYear[];

  @ListField(() => AreaLink)
  areas: AreaLink[];

  @TextMapField({ description: 'By the key of their question.' })
  answers: Record<string, string>;

  @TextField()
  callTitle: string;

  @DateField()
  closesOn: string;

  @ListField(() => CallQuestion)
  questions: CallQuestion[];

  @ListField(() => CallCriterion)
  criteria: CallCriterion[];
}

export class AssessmentView extends AssessmentItem {
  @ObjectField(() => AssessedApplication)
  application: AssessedApplication;

  @ListField(() => AssessmentScore, { nullable: true, description: 'Null where sealed.' })
  scores: AssessmentScore[] | null;

  @TextField({ nullable: true, description: 'The conflict of interest that was declared.' })
  conflictReason: string | null;

  @ListField(() => CommandAnswer, { description: 'score, submit, declare-conflict.' })
  commands: CommandAnswer[];
}

export class AssignAssessor {
  @IdField({ description: 'A submitted application.' })
  applicationId: string;

  @IdField({ description: 'A person who has the permission assessments.score for the fund.' })
  assessorId: string;
}

export class SaveScores {
  @ListField(() => AssessmentScore, {
    description: 'Replaces all scores; criteria that are not yet scored are left out.',
  })
  scores: AssessmentScore[];
}

export class DeclareConflict {
  @TextField({ max: 2000 })
  reason: string;
}
