import type { TestApp } from './app.js';

/** An alcohol and drug partnership of the reference list, and the organisation of its health board. */
export interface GivenAdp {
  readonly code: string;
  readonly name: string;
  /** The code of its health board. */
  readonly boardCode: string;
  readonly organisationId: string;
}

/**
 * The 30 partnerships in the order of their codes, each with its health board. The 14 boards are inserted as organisations,
 * known by the codes of the public list.
 */
export async function adpsOfScotland({ database, given }: TestApp): Promise<GivenAdp[]> {
  const boards = await database.query<{ code: string; name: string }>(
    `SELECT code, name FROM areas WHERE kind = 'health-board' ORDER BY code COLLATE "C"`,
  );
  const organisations = new Map<string, string>();
  for (const { code, name } of boards) {
    const { id } = await given.insert<{ id: string }>('organisations', {
      name,
      kind: 'health-board',
      identifier_scheme: 'XX-GSS',
      identifier: code,
      area_codes: [code],
    });
    organisations.set(code, id);
  }
  const areas = await database.query<{ code: string; name: string; boardCode: string }>(
    `SELECT code, name, health_board_code AS "boardCode" FROM areas
      WHERE kind = 'adp' ORDER BY code COLLATE "C"`,
  );
  return areas.map((area) => ({
    ...area,
    organisationId: organisations.get(area.boardCode)!,
  }));
}
