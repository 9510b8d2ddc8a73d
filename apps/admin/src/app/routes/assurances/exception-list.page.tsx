import { FAIR_WORK_EXCEPTION_LIST } from '@almoner/domain/assurances';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { EXCEPTION_CELLS } from '../../../features/assurances/components/subsidy-cells.js';
import {
  listFairWorkExceptions,
  totalFairWorkExceptions,
} from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/fair-work-exceptions');

/** The register of exceptions from the real Living Wage. */
export function FairWorkExceptionsPage() {
  return (
    <>
      <PageHeading title="Exceptions from the real Living Wage" />
      <Permitted permission="awards.read-assurance">
        <p>
          Awards under Fair Work First whose recipients need not pay the real Living Wage, why, and
          who approved it. An effective voice of workers cannot be excepted.
        </p>
        <ListView
          list={FAIR_WORK_EXCEPTION_LIST}
          address={route.useSearch()}
          requests={{ list: listFairWorkExceptions, totals: totalFairWorkExceptions }}
          cells={EXCEPTION_CELLS}
        />
      </Permitted>
    </>
  );
}
