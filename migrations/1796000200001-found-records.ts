import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which records of a table match: of a search its pattern is $1, of an area its code. */
const MATCHES = {
  'organisations by text': 'organisations t WHERE t.search_text LIKE $1',
  'applications by text': `applications t WHERE (t.search_text LIKE $1 OR t.organisation_id = ANY ($5))`,
  'awards by text': `awards t WHERE (t.search_text LIKE $1 OR t.organisation_id = ANY ($5))`,
  'payments by text': `payments t WHERE (t.search_text LIKE $1 OR t.organisation_id = ANY ($5) OR t.award_id = ANY ($6))`,
  'returns by text': `returns t WHERE (t.search_text LIKE $1 OR t.organisation_id = ANY ($5) OR t.award_id = ANY ($6))`,
  'conditions by text': `conditions t WHERE (t.search_text LIKE $1 OR t.organisation_id = ANY ($5) OR t.award_id = ANY ($6))`,
  'ledger_lines by text': 'ledger_lines t WHERE t.search_text LIKE $1',
  'organisations by area': 'organisations t WHERE t.area_codes @> ARRAY[$1]',
  'applications by area': 'applications t WHERE t.area_codes @> ARRAY[$1]',
  'awards by area': 'awards t WHERE t.area_codes @> ARRAY[$1]',
};

const IN_SCOPE = '($2 OR t.fund_id = ANY ($3))';

/** What a member of staff may see of a table: the same as its policy says. */
const SEEN_BY_STAFF: Readonly<Record<string, string>> = {
  organisations: 'true',
  applications: `t.submitted_at IS NOT NULL AND ${IN_SCOPE}`,
  ledger_lines: '$2',
};

const CASES = Object.entries(MATCHES)
  .map(([key, matches]) => {
    const [table = '', , by = ''] = key.split(' ');
    const seen = SEEN_BY_STAFF[table] ?? IN_SCOPE;
    return `WHEN '${table}:${by}' THEN $sql$SELECT t.id FROM ${matches} AND ${seen}$sql$`;
  })
  .join('\n          ');

export class FoundRecords1796000200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The records of a table that a search (by 'text') or an area (by 'area') finds among what the member of staff who
      -- asks may see; null where there are more than "most". Under row-level security PostgreSQL does not use an index
      -- for LIKE or @>, since such an operator might tell what it is shown. So the ids are found here, without it, by the
      -- conditions of the policies, and whoever asks reads the records under it.
      CREATE FUNCTION almoner_found(searched text, by text, wanted text, most integer) RETURNS uuid[]
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
      DECLARE
        pattern text := CASE by WHEN 'text' THEN almoner_pattern(wanted) ELSE wanted END;
        by_name uuid[];
        by_award uuid[];
        found uuid[];
        query text := CASE searched || ':' || by
          ${CASES}
        END;
      BEGIN
        IF query IS NULL THEN
          RAISE EXCEPTION 'nothing finds % by %', searched, by;
        END IF;
        IF query LIKE '%$5%' THEN
          EXECUTE 'SELECT array_agg(id) FROM (SELECT id FROM organisations WHERE search_text LIKE $1 LIMIT $2) o'
             INTO by_name USING pattern, most + 1;
        END IF;
        IF query LIKE '%$6%' THEN
          EXECUTE 'SELECT array_agg(id) FROM (SELECT id FROM awards WHERE search_text LIKE $1
                     AND '' '' || almoner_fold(reference) LIKE $1 LIMIT $2) a' INTO by_award USING pattern, most + 1;
        END IF;
        IF cardinality(by_name) > most OR cardinality(by_award) > most THEN
          RETURN NULL;
        END IF;
        EXECUTE 'SELECT array_agg(id) FROM (' || query || ' LIMIT $4) f' INTO found
          USING pattern, almoner_every_fund(), almoner_fund_scope(), most + 1, by_name, by_award;
        RETURN CASE WHEN cardinality(found) > most THEN NULL ELSE coalesce(found, '{}') END;
      END $$;
      -- An organisation has few records, which its own index finds.
      REVOKE ALL ON FUNCTION almoner_found(text, text, text, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION almoner_found(text, text, text, integer) TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION almoner_found(text, text, text, integer)');
  }
}
