/** The columns of an area that other features may read. */
export const READABLE_AREAS = `(SELECT code, kind, name, health_board_code FROM areas)`;

/** The areas with the codes in an array, as `[{code, name}]` by name; `codes` is an SQL expression. */
export function areaLinks(codes: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('code', areas.code, 'name', areas.name)
            ORDER BY areas.name COLLATE letters, areas.code), '[]')
     FROM areas WHERE areas.code = ANY (${codes}))`;
}
