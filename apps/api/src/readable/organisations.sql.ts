/** The columns of an organisation that other features may read. */
export const READABLE_ORGANISATIONS = `(SELECT id, name, kind, identifier, area_codes, search_text FROM organisations)`;
