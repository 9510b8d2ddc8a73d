import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1795219200017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_imports (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        profile text NOT NULL,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        status text NOT NULL DEFAULT 'preview' CONSTRAINT ck_ledger_imports_status CHECK (status IN ('preview', 'imported')),
        uploaded_at timestamptz NOT NULL,
        uploaded_by_id uuid NOT NULL CONSTRAINT fk_ledger_imports_uploaded_by REFERENCES users,
        imported_at timestamptz,
        imported_by_id uuid CONSTRAINT fk_ledger_imports_imported_by REFERENCES users,
        imported_count integer,
        matched_count integer,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE ledger_import_rows (
        import_id uuid NOT NULL CONSTRAINT fk_ledger_import_rows_imports REFERENCES ledger_imports,
        row_number integer NOT NULL,
        row_group text NOT NULL CONSTRAINT ck_ledger_import_rows_group
          CHECK (row_group IN ('new', 'already-imported', 'possible-duplicate', 'error')),
        line_on date,
        amount_pence bigint,
        reference text NOT NULL DEFAULT '',
        normalised_reference text NOT NULL DEFAULT '',
        payee text NOT NULL DEFAULT '',
        cells jsonb NOT NULL,
        fingerprint text,
        occurrence integer,
        likeness text,
        errors jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (import_id, row_number)
      );
      CREATE TABLE ledger_lines (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        import_id uuid NOT NULL,
        row_number integer NOT NULL,
        line_on date NOT NULL,
        amount_pence bigint NOT NULL,
        reference text NOT NULL,
        normalised_reference text NOT NULL,
        payee text NOT NULL,
        fingerprint text NOT NULL,
        occurrence integer NOT NULL,
        likeness text NOT NULL,
        status text NOT NULL DEFAULT 'unmatched' CONSTRAINT ck_ledger_lines_status
          CHECK (status IN ('unmatched', 'suggested', 'matched', 'excluded')),
        excluded_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT fk_ledger_lines_rows FOREIGN KEY (import_id, row_number)
          REFERENCES ledger_import_rows (import_id, row_number),
        CONSTRAINT ux_ledger_lines_identity UNIQUE (fingerprint, occurrence)
      );
      CREATE INDEX ix_ledger_lines_status ON ledger_lines (status, line_on, id);
      CREATE INDEX ix_ledger_lines_date ON ledger_lines (line_on, id);
      CREATE INDEX ix_ledger_lines_reference ON ledger_lines (normalised_reference) WHERE status = 'unmatched';
      CREATE INDEX ix_ledger_lines_likeness ON ledger_lines (likeness);
      CREATE TABLE matches (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        ledger_line_id uuid NOT NULL CONSTRAINT fk_matches_ledger_lines REFERENCES ledger_lines,
        payment_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        amount_pence bigint NOT NULL CONSTRAINT ck_matches_amount CHECK (amount_pence > 0),
        kind text NOT NULL CONSTRAINT ck_matches_kind CHECK (kind IN ('exact', 'manual')),
        journal_id uuid NOT NULL CONSTRAINT fk_matches_journals REFERENCES journals,
        matched_at timestamptz NOT NULL,
        matched_by_id uuid NOT NULL CONSTRAINT fk_matches_matched_by REFERENCES users,
        undone_at timestamptz,
        undone_by_id uuid CONSTRAINT fk_matches_undone_by REFERENCES users,
        undo_reason text,
        CONSTRAINT fk_matches_payments FOREIGN KEY (payment_id, fund_id) REFERENCES payments (id, fund_id)
      );
      CREATE UNIQUE INDEX ux_matches_ledger_line ON matches (ledger_line_id) WHERE undone_at IS NULL;
      CREATE UNIQUE INDEX ux_matches_payment ON matches (payment_id) WHERE undone_at IS NULL;

      -- A ledger file covers every fund, so only people who reach every fund see one.
      ALTER TABLE ledger_imports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE ledger_import_rows ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE ledger_lines ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON ledger_imports TO almoner_staff USING ((SELECT almoner_every_fund()));
      CREATE POLICY staff ON ledger_import_rows TO almoner_staff USING ((SELECT almoner_every_fund()));
      CREATE POLICY staff ON ledger_lines TO almoner_staff USING ((SELECT almoner_every_fund()));
      CREATE POLICY owner ON ledger_imports TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY owner ON ledger_import_rows TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY owner ON ledger_lines TO CURRENT_USER USING (true) WITH CHECK (true);
      ALTER TABLE matches ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON matches TO almoner_staff
        USING ((SELECT almoner_every_fund()) OR fund_id = ANY ((SELECT almoner_fund_scope())::uuid[]));
      CREATE POLICY owner ON matches TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON ledger_imports, ledger_lines, matches TO almoner_staff;
      GRANT SELECT, INSERT, UPDATE ON ledger_import_rows TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE matches, ledger_lines, ledger_import_rows, ledger_imports;
    `);
  }
}
