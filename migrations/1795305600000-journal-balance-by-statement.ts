import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JournalBalanceByStatement1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Money rule 6 asked of each statement alone: where every one balances, so does the journal they write. It reads no
      -- table, so it costs the same whatever was posted before, also to a connection whose plan is old.
      CREATE OR REPLACE FUNCTION check_journal_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE unbalanced uuid;
      BEGIN
        SELECT l.journal_id INTO unbalanced FROM inserted l
         GROUP BY l.journal_id, l.budget_line_id HAVING sum(l.amount_pence) <> 0 LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'journal % does not balance', unbalanced USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION check_journal_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE unbalanced uuid;
      BEGIN
        SELECT l.journal_id INTO unbalanced FROM journal_lines l
         WHERE l.journal_id IN (SELECT journal_id FROM inserted)
         GROUP BY l.journal_id, l.budget_line_id HAVING sum(l.amount_pence) <> 0 LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'journal % does not balance', unbalanced USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }
}
