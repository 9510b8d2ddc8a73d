import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { SelectBox } from '../../../components/select-box.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import {
  batchCommandOf,
  choose,
  type AwardSelection,
} from '../../../features/awards/award-batch.js';
import { AwardBatchBar } from '../../../features/awards/components/award-batch-bar.js';
import { awardChips } from '../../../features/awards/awards-labels.js';
import type { AwardRow } from '../../../features/awards/awards-types.js';
import { AwardFilters } from '../../../features/awards/components/award-filters.js';
import { AwardTable } from '../../../features/awards/components/award-table.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAwards } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/awards');

function chooseOne(selection: AwardSelection, award: AwardRow): AwardSelection {
  return choose(selection, award, true);
}

/** All awards that this person may see. */
export function AwardListPage() {
  const { density: _density, ...search } = route.useSearch();
  const staff = useAudience() === 'staff';
  const awards = useQuery(apiQuery(listAwards, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const areas = useQuery(areaChoicesQuery('council')).data ?? [];
  const names = {
    fund: funds.find(({ value }) => value === search.fundId)?.label,
    organisation: awards.data?.items[0]?.organisationName,
    area: areas.find(({ value }) => value === search.areaCode)?.label,
  };
  const mayChoose = [usePermission('awards.approve'), usePermission('awards.offer')].some(Boolean);
  // Kept by id, so that sorting, filtering and turning the page never drop a choice.
  const [selection, setSelection] = useState<AwardSelection>({});
  const onPage = awards.data?.items ?? [];
  const isChoosing =
    Object.keys(selection).length > 0 || onPage.some((award) => batchCommandOf(award) !== null);
  const selectBox = (award: AwardRow) =>
    batchCommandOf(award) === null ? null : (
      <SelectBox
        label={`Select ${award.reference}`}
        checked={award.id in selection}
        onChange={(chosen) => setSelection(choose(selection, award, chosen))}
      />
    );
  return (
    <>
      <PageHeading title={staff ? 'Awards' : 'Your awards'} />
      {usePermission('awards.draft') && (
        <LinkButton kind="secondary" to="/awards/new">
          Make a direct award
        </LinkButton>
      )}
      {staff && (
        <AwardFilters
          search={search}
          funds={funds}
          areas={areas}
          chips={awardChips(search, names)}
        />
      )}
      {mayChoose && isChoosing && (
        <AwardBatchBar
          selection={selection}
          onSelectPage={() => setSelection(onPage.reduce(chooseOne, selection))}
          onClear={() => setSelection({})}
        />
      )}
      <PagedList
        query={awards}
        things="awards"
        search={search}
        exportPath="/api/v1/awards/export.csv"
      >
        {(rows) => (
          <AwardTable
            awards={rows}
            sort={search.sort}
            selectBox={mayChoose && isChoosing ? selectBox : undefined}
          />
        )}
      </PagedList>
    </>
  );
}
