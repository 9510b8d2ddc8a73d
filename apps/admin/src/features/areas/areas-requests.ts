import { queryOptions } from '@tanstack/react-query';
import type { AreaKind } from '@almoner/domain/areas';
import { apiQuery } from '../../lib/api/api-query.js';
import { listAreas } from '../../lib/api/generated/sdk.gen.js';
import type { ListAreasResponse } from '../../lib/api/generated/types.gen.js';

/** The areas of one kind, or of all. The list changes rarely, so it is read once. */
export function areasQuery(kind?: AreaKind) {
  return queryOptions({
    ...apiQuery(listAreas, { query: { kind } }),
    select: ({ items }) => items,
    staleTime: Infinity,
  });
}

/** The areas of one kind, or of all, by name, to choose from. */
export function areaChoicesQuery(kind?: AreaKind) {
  return queryOptions({
    ...areasQuery(kind),
    select: ({ items }: ListAreasResponse) =>
      items.map((area) => ({ value: area.code, label: area.name })),
  });
}
