import { ORGANISATION_LIST } from '@almoner/domain/organisations';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { FoundFirst, searchedIn } from '../../platform/lists/list-source.js';
import { OrganisationItem } from './organisations.dto.js';
import { ORGANISATION_COLUMNS } from './organisations.queries.js';

export const OrganisationListController = listController({
  list: ORGANISATION_LIST,
  item: OrganisationItem,
  permission: 'organisations.read',
  source: () => ({
    table: 'organisations o',
    id: 'o.id',
    columns: ORGANISATION_COLUMNS,
    filters: {
      q: new FoundFirst('organisations', searchedIn('o.search_text')),
      kind: 'o.kind = $',
      areaCode: new FoundFirst('organisations', '$ = ANY (o.area_codes)'),
    },
    sorts: { name: byLetters('o.name'), kind: { expression: 'o.kind', type: 'text' } },
  }),
});
