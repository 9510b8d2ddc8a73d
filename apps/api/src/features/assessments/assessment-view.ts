import type { RequestedYear } from '@almoner/domain/applications';
import {
  assessmentCommands,
  isSealedFor,
  type AssessmentStatus,
} from '@almoner/domain/assessments';
import type { Actor } from '@almoner/domain/shared';
import { yearsInWords } from '../applications/application-view.js';
import type {
  AssessedApplication,
  AssessmentItem,
  AssessmentScore,
  AssessmentView,
} from './assessments.dto.js';

/** An assessment as the query returns it, before sealing. */
export interface AssessmentItemRow extends Omit<AssessmentItem, 'sealed'> {
  /** The state of the reader's own assessment of the same application; null without one. */
  readonly ownStatus: AssessmentStatus | null;
}

export interface AssessmentViewRow extends AssessmentItemRow {
  readonly conflictReason: string | null;
  readonly scores: AssessmentScore[];
  readonly application: Omit<AssessedApplication, 'years'> & { readonly years: RequestedYear[] };
}

/** The assessment for this reader, without its score where that is sealed from them. */
export function sealedItem<Row extends AssessmentItemRow>(row: Row, actor: Actor) {
  const { ownStatus, ...item } = row;
  const assessor = { userId: row.assessorId, name: row.assessorName };
  const sealed = isSealedFor({ assessor, status: row.status }, actor, ownStatus);
  return { ...item, sealed, weightedScore: sealed ? null : row.weightedScore };
}

/** The view of an assessment for this reader, with the commands that the reader may give now. */
export function assessmentView(row: AssessmentViewRow, actor: Actor): AssessmentView {
  const { application, scores, ...rest } = row;
  const item = sealedItem(rest, actor);
  const years = yearsInWords(application.years);
  const assessment = {
    status: row.status,
    fundId: row.fundId,
    organisationId: null,
    assessor: { userId: row.assessorId, name: row.assessorName },
    applicationStatus: application.status,
  };
  return {
    ...item,
    application: { ...application, years },
    scores: item.sealed ? null : scores,
    commands: assessmentCommands(assessment, scores, application.criteria, actor),
  };
}
