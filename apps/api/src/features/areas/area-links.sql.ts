/** The areas that a column of codes names, as `[{code, name}]` by name. `codes` is an SQL expression. */
export function areaLinks(codes: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) ORDER BY a.name, a.code), '[]')
     FROM areas a WHERE a.code = ANY (${codes}))`;
}
