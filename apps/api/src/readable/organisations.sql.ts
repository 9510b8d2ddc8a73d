/** What other features read of an organisation. */
export const READABLE_ORGANISATIONS = `(SELECT id, name, kind, identifier, area_codes, search_text FROM organisations)`;
