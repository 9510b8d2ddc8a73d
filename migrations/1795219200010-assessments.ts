import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assessments1795219200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assessments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        application_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        assessor_id uuid NOT NULL CONSTRAINT fk_assessments_assessor REFERENCES users,
        assigned_by_id uuid NOT NULL CONSTRAINT fk_assessments_assigned_by REFERENCES users,
        assigned_at timestamptz NOT NULL DEFAULT now(),
        status text NOT NULL DEFAULT 'assigned' CONSTRAINT ck_assessments_status
          CHECK (status IN ('assigned', 'in-progress', 'submitted', 'conflicted')),
        weighted_score integer CONSTRAINT ck_assessments_weighted_score CHECK (weighted_score BETWEEN 0 AND 10000),
        conflict_reason text,
        submitted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_assessments_applications FOREIGN KEY (application_id, fund_id) REFERENCES applications (id, fund_id),
        CONSTRAINT ux_assessments_assessor UNIQUE (application_id, assessor_id),
        CONSTRAINT ux_assessments_fund UNIQUE (id, fund_id)
      );
      CREATE INDEX ix_assessments_assessor ON assessments (assessor_id, status);
      CREATE TABLE assessment_scores (
        assessment_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        criterion_id uuid NOT NULL CONSTRAINT fk_assessment_scores_criteria REFERENCES criteria,
        score integer NOT NULL CONSTRAINT ck_assessment_scores_score CHECK (score BETWEEN 0 AND 5),
        reason text NOT NULL DEFAULT '',
        PRIMARY KEY (assessment_id, criterion_id),
        CONSTRAINT fk_assessment_scores_assessments FOREIGN KEY (assessment_id, fund_id) REFERENCES assessments (id, fund_id)
      );
      -- No grant and no policy for organisations: they see no assessment.
      ALTER TABLE assessments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON assessments TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON assessments TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE assessment_scores ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON assessment_scores TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON assessment_scores TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON assessments TO almoner_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON assessment_scores TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE assessment_scores, assessments;
    `);
  }
}
