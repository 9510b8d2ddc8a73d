import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../session.mjs';
import { bundleApi } from './bundle-api.mjs';
import { isClean } from './check-approvals.mjs';
import { GUARDS } from './guards.mjs';
import { runOvercommit } from './overcommit.mjs';
import { startDatabase, type Database } from './servers.mjs';

const CLEAN = { overCommits: [], lost: [], duplicates: [], unbalanced: [], unexpected: [] };

describe('the over-commitment bench', () => {
  const session = new Session();
  const folder = mkdtempSync(path.join(tmpdir(), 'almoner-overcommit-'));
  let database: Database;
  let entry: string;

  beforeAll(async () => {
    database = await startDatabase(session, folder);
    entry = await bundleApi(session);
  });
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shape = { clients: 64, seed: 20261121, approvals: 400, roomFor: 250, databaseStops: 0 };

  it.each([
    ['the conditional update', 'unexpected'],
    ['the CHECK', 'overCommits'],
    ['the idempotency row', 'duplicates'],
    ['the balance trigger', 'unbalanced'],
  ] as const)('fails without %s (money)', async (name, fault) => {
    const databaseUrl = await database.copy(name.replaceAll(' ', '_').toLowerCase());
    const tamper = GUARDS[name];
    const { verdict } = await runOvercommit(session, {
      ...shape,
      apis: 1,
      entry,
      database,
      databaseUrl,
      tamper,
    });
    expect(verdict[fault]).not.toEqual([]);
    expect(isClean(verdict)).toBe(false);
  });

  it('finds nothing over-committed, lost or doubled in a minute of killed servers and stopped databases (money)', async () => {
    const { verdict, tally, kills, stops } = await runOvercommit(session, {
      ...shape,
      approvals: 200_000,
      apis: 3,
      killEveryMs: 2_000,
      databaseStops: 3,
      mostSeconds: 60,
      entry,
      database,
    });
    expect(verdict).toEqual(CLEAN);
    expect({ kills: kills > 10, stops }).toEqual({ kills: true, stops: 3 });
    expect(tally.awards.length).toBeGreaterThan(0);
    expect(tally.allocations.length).toBeGreaterThan(0);
  });
});
