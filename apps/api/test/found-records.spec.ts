import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../src/platform/database/request-context.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { startTestApp, type TestApp } from './app.js';
import { organisationContext, staffContext } from './contexts.js';
import { givenCondition } from './given-conditions.js';
import type { GivenRecord } from './given.js';
import { TEST_NOW } from './days.js';

let test: TestApp;
let officer: GivenRecord;
let organisation: GivenRecord;
let fundId: string;
let ledgerLineId: string;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.given.staff('fund-officer');
  organisation = await test.given.organisation({ name: 'Òigridh O’Donnell' });
  for (const _each of [1, 2]) {
    const fund = await test.given.fund();
    fundId = fund.id;
    const call = await test.given.call({ fund });
    const areas = { areaCodes: ['S12000050'] };
    const award = await test.given.acceptedAward({ fund, organisation, ...areas });
    await test.given.acceptedAward({ fund });
    await test.given.sentPayment(award);
    await test.given.outcomeReturn(award, 2026, []);
    await givenCondition(test.given, award);
    await test.given.application({ call, organisation });
    await test.given.application({ call, status: 'draft' });
    await test.given.application({ call });
  }
  ledgerLineId = await givenLedgerLine();
});
afterAll(() => test.close());

async function givenLedgerLine(): Promise<string> {
  const file = await test.given.insert<GivenRecord>('ledger_imports', {
    profile: 'test',
    file_name: 'ledger.csv',
    file_sha256: 'x',
    uploaded_at: TEST_NOW,
    uploaded_by_id: officer.id,
  });
  const row = { import_id: file.id, row_number: 1 };
  await test.given.insert('ledger_import_rows', { ...row, row_group: 'new', cells: '{}' });
  const line = await test.given.insert<GivenRecord>('ledger_lines', {
    ...row,
    line_on: '2026-05-01',
    amount_pence: 100,
    reference: 'ALM-1',
    normalised_reference: 'ALM1',
    payee: 'Òigridh O’Donnell',
    fingerprint: 'x',
    occurrence: 1,
    likeness: 'x',
  });
  return line.id;
}

async function fold(text: string): Promise<string> {
  const [row] = await test.database.query<{ folded: string }>('SELECT almoner_fold($1) AS folded', [
    text,
  ]);
  return row!.folded;
}

describe('a folded text', () => {
  it.each([
    ['Òigridh', 'oigridh'],
    ['O\u0300igridh', 'oigridh'],
    ["O'Donnell", 'odonnell'],
    ['O’Donnell', 'odonnell'],
    ['Oʼdonnell', 'odonnell'],
    ['O´Donnell', 'odonnell'],
    ['CFF-2026-0042', 'cff20260042'],
    ['CFF\u20112026\u20130042', 'cff20260042'],
    ['Mid\u00ADCalder', 'midcalder'],
    ['  Youth –  work ', 'youth work'],
    ['Straße', 'strasse'],
    ['', ''],
  ])('of %j is %j', async (text, folded) => {
    expect(await fold(text)).toBe(folded);
    expect(await fold(folded)).toBe(folded);
  });
});

describe('a search', () => {
  it('does not tell case, accents, forms of Unicode or apostrophes of any kind apart', async () => {
    const letters = Array.from({ length: 0x2000 - 0xc0 }, (_n, at) =>
      String.fromCodePoint(at + 0xc0),
    );
    const accented = letters.filter(
      (letter) => /\p{L}/u.test(letter) && /[\u0300-\u036f]/.test(letter.normalize('NFD')),
    );
    expect(accented.length).toBeGreaterThan(600);
    const rows = await test.database.query<{ letter: string }>(
      `SELECT letter FROM unnest($1::text[], $2::text[]) AS a (letter, bare)
        WHERE almoner_fold(letter) IS DISTINCT FROM almoner_fold(bare)
           OR almoner_fold(letter) <> almoner_fold(normalize(letter, NFD))
           OR almoner_fold(letter) <> almoner_fold(upper(letter COLLATE pg_c_utf8))`,
      // a circumflex or a tonos by itself is no letter
      [accented, accented.map((letter) => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))],
    );
    expect(rows.map(({ letter }) => letter)).toEqual([]);
    const apostrophes = [
      ..."'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u0384\u055a\u05f3\u07f4\u07f5\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\u2018\u2019\u201a\u201b\u2032\u2035\ua78b\ua78c\uff07\uff40",
    ];
    for (const sign of apostrophes)
      expect([sign, await fold(`O${sign}Dónnell`)]).toEqual([sign, 'odonnell']);
  });
});

describe('the pattern of a search', () => {
  it.each([
    ['Hub', '%hub%'],
    ['50%', '%50\\%%'],
    ['a_b\\c', '%a\\_b\\\\c%'],
    ['-', '%%'],
    // too short to be found anywhere except at the beginning of a word
    ['Yo', '% yo%'],
  ])('for %j is %j', async (wanted, pattern) => {
    const rows = await test.database.query('SELECT almoner_pattern($1) AS pattern', [wanted]);
    expect(rows).toEqual([{ pattern }]);
  });
});

function found(
  context: RequestContext,
  [searched, by]: readonly [string, string],
  wanted: string,
  most = 100,
): Promise<string[] | null> {
  return test.app.get(UnitOfWork).read(context, async (tx) => {
    const [row] = await tx.query<{ ids: string[] | null }>(
      'SELECT almoner_found($1, $2, $3, $4) AS ids',
      [searched, by, wanted, most],
    );
    return row!.ids?.sort() ?? null;
  });
}

/** The ids of a table's rows that fulfil a condition and that row-level security shows. */
function seen(context: RequestContext, table: string, condition = 'true'): Promise<string[]> {
  return test.app.get(UnitOfWork).read(context, async (tx) => {
    const rows = await tx.query<GivenRecord>(`SELECT id FROM ${table} t WHERE ${condition}`);
    return rows.map(({ id }) => id).sort();
  });
}

const TABLES = [
  ['organisations', 'text'],
  ['applications', 'text'],
  ['awards', 'text'],
  ['payments', 'text'],
  ['returns', 'text'],
  ['conditions', 'text'],
  ['ledger_lines', 'text'],
] as const;

describe('what a search finds', () => {
  it.each(TABLES)('of %s by %s is what row-level security shows (isolation)', async (...way) => {
    for (const scope of ['all', [fundId], []] as const) {
      const context = staffContext(officer, scope);
      // an empty search finds everything
      expect(await found(context, way, '-')).toEqual(await seen(context, way[0]));
    }
  });

  it.each(['organisations', 'applications', 'awards'])(
    'of %s by area is what row-level security shows (isolation)',
    async (table) => {
      const inArea = `'S12000050' = ANY (t.area_codes)`;
      for (const scope of ['all', [fundId], []] as const) {
        const context = staffContext(officer, scope);
        const ids = await found(context, [table, 'area'], 'S12000050');
        expect(ids).toEqual(await seen(context, table, inArea));
      }
    },
  );

  it.each(['applications', 'awards', 'payments', 'returns', 'conditions'])(
    'of %s goes by the organisation too, without its accents and apostrophes',
    async (table) => {
      const context = staffContext(officer);
      const ids = await found(context, [table, 'text'], 'oigridh odonnell');
      const its = `t.organisation_id = '${organisation.id}'`;
      expect(ids).toHaveLength(2);
      expect(ids).toEqual(await seen(context, table, its));
    },
  );

  it('of ledger lines goes by the payee and the reference', async () => {
    const context = staffContext(officer);
    expect(await found(context, ['ledger_lines', 'text'], 'ODonnell')).toEqual([ledgerLineId]);
    expect(await found(context, ['ledger_lines', 'text'], 'alm1')).toEqual([ledgerLineId]);
  });

  it.each(['payments', 'returns', 'conditions'])(
    'of %s goes by the reference of the award, and not by its title',
    async (table) => {
      const context = staffContext(officer);
      const [award] = await test.database.query<{ reference: string; title: string }>(
        `SELECT w.reference, w.title FROM awards w JOIN ${table} t ON t.award_id = w.id LIMIT 1`,
      );
      expect(await found(context, [table, 'text'], award!.reference)).toHaveLength(1);
      expect(await found(context, [table, 'text'], award!.title)).toEqual([]);
    },
  );

  it('is null where it is more than the most', async () => {
    const context = staffContext(officer);
    expect(await found(context, ['awards', 'text'], 'given-a', 3)).toBeNull();
    expect(await found(context, ['awards', 'text'], 'given-a', 4)).toHaveLength(4);
  });

  it('is asked for by staff alone: an organisation may not call it (isolation)', async () => {
    const member = await test.given.member(organisation);
    const asked = found(organisationContext(member, organisation), ['awards', 'text'], '-');
    await expect(asked).rejects.toMatchObject({ refusal: { code: 'shared.not-permitted' } });
  });
});
