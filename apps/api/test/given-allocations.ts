import type { TestApp } from './app.js';

/** An alcohol and drug partnership of the reference list and its organisation. */
export interface GivenAdp {
  readonly code: string;
  readonly name: string;
  readonly organisationId: string;
}

/** The 30 partnerships in the order of their codes, each with its organisation. */
export async function adpsOfScotland({ database, given }: TestApp): Promise<GivenAdp[]> {
  const areas = await database.query<{ code: string; name: string }>(
    `SELECT code, name FROM areas WHERE kind = 'adp' ORDER BY code COLLATE "C"`,
  );
  const adps: GivenAdp[] = [];
  for (const { code, name } of areas) {
    const { id: organisationId } = await given.insert<{ id: string }>('organisations', {
      name: `${name} partnership`,
      kind: 'adp',
      identifier_scheme: 'XX-OTHER',
      identifier: `GIVEN-${code}`,
      area_codes: [code],
    });
    adps.push({ code, name, organisationId });
  }
  return adps;
}
