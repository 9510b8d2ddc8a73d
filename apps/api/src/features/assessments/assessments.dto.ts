import { APPLICATION_STATUSES } from '@almoner/domain/applications';
import { ASSESSMENT_STATUSES, HIGHEST_SCORE } from '@almoner/domain/assessments';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { ApplicationYear } from '../applications/applications.dto.js';
import { AreaLink } from '../areas/areas.dto.js';
import { CallCriterion, CallQuestion } from '../calls/calls.dto.js';

export class AssessmentItem extends Fields({
  id: field.id(),
  applicationId: field.id(),
  applicationReference: field.text({ example: 'CFF-2026-0042' }),
  applicationTitle: field.text(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  assessorId: field.id(),
  assessorName: field.text(),
  status: field.choice(ASSESSMENT_STATUSES, { name: 'AssessmentStatus' }),
  sealed: field.flag({
    description:
      'True where the scores are hidden from the reader: until submitted, and while the reader still owes an assessment of the same application.',
  }),
  weightedScore: field.integer({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'Basis points of the highest score; null until submitted and where sealed.',
  }),
  assignedAt: field.instant(),
  submittedAt: field.instant({ nullable: true }),
  version: field.integer({ min: 1 }),
}) {}

/** A score for one criterion. */
export class AssessmentScore extends Fields({
  criterionId: field.id(),
  score: field.integer({ min: 0, max: HIGHEST_SCORE }),
  reason: field.text({ min: 0, max: 4000, description: 'Needed for 0 and 5 before submitting.' }),
}) {}

/** The application as its assessor reads it. */
export class AssessedApplication extends Fields({
  id: field.id(),
  reference: field.text(),
  title: field.text(),
  status: field.choice(APPLICATION_STATUSES, { name: 'ApplicationStatus' }),
  organisationId: field.id(),
  organisationName: field.text(),
  amountRequestedPence: field.money(),
  years: field.list(() => ApplicationYear),
  areas: field.list(() => AreaLink),
  answers: field.textMap({ description: 'By the key of their question.' }),
  callTitle: field.text(),
  closesOn: field.date(),
  questions: field.list(() => CallQuestion),
  criteria: field.list(() => CallCriterion),
}) {}

export class AssessmentView extends Fields(AssessmentItem, {
  illustrative: illustrativeFigures,
  application: field.object(() => AssessedApplication),
  scores: field.list(() => AssessmentScore, { nullable: true, description: 'Null where sealed.' }),
  conflictReason: field.text({
    nullable: true,
    description: 'The conflict of interest that was declared.',
  }),
  commands: field.list(() => CommandAnswer, { description: 'score, submit, declare-conflict.' }),
}) {}

export class AssignAssessor extends Fields({
  applicationId: field.id({ description: 'A submitted application.' }),
  assessorId: field.id({
    description: 'A person who has the permission assessments.score for the fund.',
  }),
}) {}

export class SaveScores extends Fields({
  scores: field.list(() => AssessmentScore, {
    description: 'Replaces all scores; criteria that are not yet scored are left out.',
  }),
}) {}

export class DeclareConflict extends Fields({
  reason: field.text({ max: 2000 }),
}) {}
