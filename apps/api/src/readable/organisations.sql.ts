/** The columns of an organisation that other features may read. */
export const READABLE_ORGANISATIONS = `(SELECT id, name, kind, identifier_scheme, identifier, area_codes, search_text
     FROM organisations)`;

/**
 * The health boards that are among the organisations, each with the code of its area: `code`, `organisation_id`. A board is
 * known by its code in the public list.
 */
export const BOARD_ORGANISATIONS = `(SELECT identifier AS code, id AS organisation_id
     FROM organisations WHERE kind = 'health-board' AND identifier_scheme = 'XX-GSS')`;
