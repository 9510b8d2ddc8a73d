import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What slows down the guessing of passwords, for all processes and over restarts. Both tables are written before anybody
 * is signed in, outside any command, and only by the functions below.
 */
export class PasswordTries1797200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Tries of one kind that count together: for an account, from a network, from a device that is known, of a person who
      -- is signed in already. Addresses that belong to nobody share a fixed number of rows. Spent: no try is left until then.
      CREATE TABLE password_tries (
        kind text NOT NULL CONSTRAINT ck_password_tries_kind
          CHECK (kind IN ('account', 'nobody', 'network', 'device', 'confirmation')),
        key text NOT NULL CONSTRAINT ck_password_tries_key CHECK (length(key) <= 100),
        tries integer NOT NULL CONSTRAINT ck_password_tries_tries CHECK (tries >= 0),
        is_spent boolean NOT NULL,
        ends_at timestamptz NOT NULL,
        PRIMARY KEY (kind, key)
      );
      CREATE INDEX ix_password_tries_ends ON password_tries (ends_at);
      GRANT SELECT (kind, key, is_spent, ends_at) ON password_tries TO almoner_staff;
      GRANT SELECT ON password_tries TO almoner_service;

      -- Browsers in which a person signed in before, by the hash of their cookie.
      CREATE TABLE known_devices (
        token_hash bytea NOT NULL,
        user_id uuid NOT NULL CONSTRAINT fk_known_devices_users REFERENCES users,
        signed_in_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (token_hash, user_id)
      );
      CREATE INDEX ix_known_devices_user ON known_devices (user_id, signed_in_at);
      GRANT SELECT ON known_devices TO almoner_service;

      -- Takes one try, unless all are spent. The period begins with the first try, and anew with the last that is left, so
      -- that a lock lasts as long as a period. Each call removes some of what has ended, so that the table stays small.
      CREATE FUNCTION take_password_try(of_kind text, of_key text, most integer, lasts_seconds integer)
      RETURNS TABLE (allowed boolean, left_over integer, until timestamptz)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        moment timestamptz := almoner_now();
        period interval := lasts_seconds * interval '1 second';
      BEGIN
        DELETE FROM password_tries old
         WHERE (old.kind, old.key) IN (SELECT p.kind, p.key FROM password_tries p WHERE p.ends_at <= moment
                                        LIMIT 20 FOR UPDATE SKIP LOCKED);
        RETURN QUERY
        INSERT INTO password_tries AS p (kind, key, tries, is_spent, ends_at)
        VALUES (of_kind, of_key, 1, most <= 1, moment + period)
        ON CONFLICT ON CONSTRAINT password_tries_pkey DO UPDATE SET
          tries = CASE WHEN p.ends_at <= moment THEN 1 WHEN p.is_spent THEN p.tries ELSE p.tries + 1 END,
          is_spent = CASE WHEN p.ends_at <= moment THEN most <= 1 ELSE p.is_spent OR p.tries + 1 >= most END,
          ends_at = CASE WHEN p.ends_at <= moment OR (NOT p.is_spent AND p.tries + 1 >= most) THEN moment + period
                         ELSE p.ends_at END
        RETURNING NOT coalesce(old.is_spent AND old.ends_at > moment, false), greatest(most - new.tries, 0), new.ends_at;
      END $$;

      -- Gives one try back, because the password was right.
      CREATE FUNCTION give_back_password_try(of_kind text, of_key text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE password_tries SET tries = tries - 1, is_spent = false
         WHERE kind = of_kind AND key = of_key AND tries > 0 $$;

      -- Forgets all tries, because the password was right.
      CREATE FUNCTION forget_password_tries(of_kind text, of_key text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM password_tries WHERE kind = of_kind AND key = of_key $$;

      -- Lifts the lock of the account of another person than whoever acts; says whether there was one.
      CREATE FUNCTION lift_account_lock(person uuid) RETURNS boolean
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH gone AS (DELETE FROM password_tries WHERE kind = 'account' AND key = person::text
                         AND is_request_sealed() AND almoner_user_id() <> person
                      RETURNING is_spent AND ends_at > almoner_now() AS spent)
        SELECT coalesce(bool_or(spent), false) FROM gone $$;

      -- Keeps a browser as known to a person, and of the browsers of that person the latest only.
      CREATE FUNCTION remember_device(device bytea, person uuid, lasts_seconds integer, most integer) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO known_devices (token_hash, user_id, signed_in_at, expires_at)
        VALUES (device, person, almoner_now(), almoner_now() + lasts_seconds * interval '1 second')
        ON CONFLICT ON CONSTRAINT known_devices_pkey DO UPDATE
          SET signed_in_at = excluded.signed_in_at, expires_at = excluded.expires_at;
        DELETE FROM known_devices d WHERE d.user_id = person AND (d.expires_at <= almoner_now() OR d.token_hash IN
          (SELECT o.token_hash FROM known_devices o WHERE o.user_id = person
            ORDER BY o.signed_in_at DESC, o.token_hash OFFSET most));
      END $$;

      REVOKE ALL ON FUNCTION take_password_try, give_back_password_try, forget_password_tries, lift_account_lock,
        remember_device FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION take_password_try, give_back_password_try, forget_password_tries, remember_device
        TO almoner_service;
      GRANT EXECUTE ON FUNCTION lift_account_lock TO almoner_staff;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION remember_device, lift_account_lock, forget_password_tries, give_back_password_try, take_password_try;
      DROP TABLE known_devices, password_tries;
    `);
  }
}
