import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdempotencyAndReferences1795219200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        user_id uuid NOT NULL CONSTRAINT fk_idempotency_keys_users REFERENCES users,
        key text NOT NULL,
        route text NOT NULL,
        body_hash text NOT NULL,
        response jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, key)
      );
      ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON idempotency_keys TO almoner_staff, almoner_organisation
        USING (user_id = (SELECT almoner_user_id())) WITH CHECK (user_id = (SELECT almoner_user_id()));
      GRANT SELECT, INSERT ON idempotency_keys TO almoner_staff, almoner_organisation;

      CREATE TABLE reference_counters (
        series text PRIMARY KEY,
        value integer NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON reference_counters TO almoner_staff, almoner_organisation;
      CREATE SEQUENCE payment_references AS bigint;
      GRANT USAGE ON SEQUENCE payment_references TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_keys, reference_counters; DROP SEQUENCE payment_references;
    `);
  }
}
