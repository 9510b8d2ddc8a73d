import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { VariationFilters } from '../../../features/variations/components/variation-filters.js';
import { VariationTable } from '../../../features/variations/components/variation-table.js';
import { variationChips } from '../../../features/variations/variations-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listVariations } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/variations');

/** All variations that this person may see. */
export function VariationListPage() {
  const { density: _density, ...search } = route.useSearch();
  const staff = useAudience() === 'staff';
  const variations = useQuery(apiQuery(listVariations, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const names = {
    fund: funds.find(({ value }) => value === search.fundId)?.label,
    award: variations.data?.items[0]?.awardReference,
  };
  return (
    <>
      <PageHeading title={staff ? 'Variations' : 'Changes to your awards'} />
      {staff && (
        <VariationFilters search={search} funds={funds} chips={variationChips(search, names)} />
      )}
      <PagedList
        query={variations}
        things="variations"
        search={search}
        exportPath="/api/v1/variations/export.csv"
      >
        {(rows) => <VariationTable variations={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}
