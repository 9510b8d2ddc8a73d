import type { CriterionScore } from '@almoner/domain/assessments';
import type { Actor, Person, RoleAssignment } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_CRITERIA } from '../../readable/calls.sql.js';
import { READABLE_ROLE_ASSIGNMENTS, READABLE_USERS } from '../../readable/identity.sql.js';
import { AssessmentRow } from './assessment.entity.js';

@Injectable()
export class AssessmentsRepository {
  async get(tx: Transaction, id: string): Promise<AssessmentRow> {
    return required(await tx.manager.findOneBy(AssessmentRow, { id }));
  }

  lock(tx: Transaction, id: string): Promise<AssessmentRow> {
    return lockOne(tx, AssessmentRow, { id });
  }

  save(tx: Transaction, assessment: Partial<AssessmentRow>): Promise<AssessmentRow> {
    return saveVersion(tx, AssessmentRow, assessment);
  }

  /** The scores given so far, in the order of their criteria. */
  scores(tx: Transaction, id: string): Promise<CriterionScore[]> {
    return tx.query<CriterionScore>(
      `SELECT s.criterion_id AS "criterionId", s.score, s.reason
         FROM assessment_scores s JOIN ${READABLE_CRITERIA} k ON k.id = s.criterion_id
        WHERE s.assessment_id = $1 ORDER BY k.position`,
      [id],
    );
  }

  /** Replaces the scores of an assessment by these. */
  async replaceScores(
    tx: Transaction,
    { id, fundId }: Pick<AssessmentRow, 'id' | 'fundId'>,
    scores: readonly CriterionScore[],
  ): Promise<void> {
    await tx.query('DELETE FROM assessment_scores WHERE assessment_id = $1', [id]);
    await tx.query(
      `INSERT INTO assessment_scores (assessment_id, fund_id, criterion_id, score, reason)
       SELECT $1, $2, s.* FROM unnest($3::uuid[], $4::integer[], $5::text[]) AS s`,
      [
        id,
        fundId,
        scores.map((score) => score.criterionId),
        scores.map((score) => score.score),
        scores.map((score) => score.reason),
      ],
    );
  }

  /** The assessor as a person, also where they no longer have the role. */
  async assessor(tx: Transaction, userId: string): Promise<Person> {
    const [row] = await tx.query<Person>(
      `SELECT id AS "userId", name FROM ${READABLE_USERS} WHERE id = $1`,
      [userId],
    );
    return required(row);
  }

  /** The person to be assigned, with their roles; without roles where they are unknown or no longer active. */
  async candidate(tx: Transaction, userId: string): Promise<Actor> {
    const [row] = await tx.query<{ name: string; assignments: RoleAssignment[] }>(
      `SELECT u.name, coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'fundId', r.fund_id))
                               FILTER (WHERE r.id IS NOT NULL), '[]') AS assignments
         FROM ${READABLE_USERS} u LEFT JOIN ${READABLE_ROLE_ASSIGNMENTS} r ON r.user_id = u.id
        WHERE u.id = $1 AND u.active AND u.audience = 'staff' GROUP BY u.id, u.name`,
      [userId],
    );
    const { name, assignments } = row ?? { name: '', assignments: [] };
    return { userId, name, audience: 'staff', organisationId: null, assignments };
  }
}
