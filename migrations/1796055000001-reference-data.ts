import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReferenceData1796055000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Thresholds, periods, bank holidays and wordings, each from a day on. The keys are listed in libs/domain.
      CREATE TABLE reference_values (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        key text NOT NULL CONSTRAINT ck_reference_values_key CHECK (key <> ''),
        -- a number, a text or a list of days, by the unit of the key
        value jsonb NOT NULL CONSTRAINT ck_reference_values_value
          CHECK (jsonb_typeof(value) IN ('number', 'string', 'array')),
        from_day date NOT NULL,
        source text NOT NULL CONSTRAINT ck_reference_values_source CHECK (source <> ''),
        recorded_at timestamptz NOT NULL,
        -- null: came with Almoner
        recorded_by_id uuid CONSTRAINT fk_reference_values_recorded_by REFERENCES users
      );
      CREATE INDEX ix_reference_values_key ON reference_values (key, from_day, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reference_values
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE reference_values ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON reference_values FOR SELECT TO almoner_staff USING (true);
      -- What was done before stays as it was: nobody records a value for a day that is past.
      CREATE POLICY staff_append ON reference_values FOR INSERT TO almoner_staff
        WITH CHECK (recorded_by_id IS NOT NULL AND from_day >= (recorded_at AT TIME ZONE 'Europe/London')::date);
      CREATE POLICY owner ON reference_values TO CURRENT_USER USING (true) WITH CHECK (true);
      -- The rules for what an organisation does need the values; who recorded them is for staff.
      CREATE POLICY organisation ON reference_values FOR SELECT TO almoner_organisation USING (true);
      GRANT SELECT, INSERT ON reference_values TO almoner_staff;
      GRANT SELECT (id, key, value, from_day) ON reference_values TO almoner_organisation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reference_values');
  }
}
