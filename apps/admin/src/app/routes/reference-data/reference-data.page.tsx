import {
  REFERENCE_KEYS,
  REFERENCE_VALUE_LIST,
  type ReferenceKey,
} from '@almoner/domain/reference-data';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  NotFound,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { REFERENCE_VALUE_CELLS } from '../../../features/reference-data/components/reference-value-cells.js';
import { ReferenceValueForm } from '../../../features/reference-data/components/reference-value-form.js';
import { ReferenceVersions } from '../../../features/reference-data/components/reference-versions.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReferenceKey, listReferenceValues } from '../../../lib/api/generated/sdk.gen.js';
import type { GetReferenceKeyResponse } from '../../../lib/api/generated/types.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { usePermission } from '../../../lib/session.js';

const listRoute = getRouteApi('/signed-in/reference-data');
const keyRoute = getRouteApi('/signed-in/reference-data/value');

/** Thresholds, periods, bank holidays and wordings: what holds since when, from which source, recorded by whom. */
export function ReferenceDataListPage() {
  return (
    <>
      <PageHeading title="Reference data" />
      <Permitted permission="reference-data.read">
        <p>
          The thresholds, periods, bank holidays and wordings that the rules use. What is done on a
          day follows the value in force on that day; what was done before stays as it was.
        </p>
        <ListView
          list={REFERENCE_VALUE_LIST}
          address={listRoute.useSearch()}
          requests={{ list: listReferenceValues }}
          cells={REFERENCE_VALUE_CELLS}
        />
      </Permitted>
    </>
  );
}

function KeyView({ found }: { found: GetReferenceKeyResponse }) {
  const queryClient = useQueryClient();
  const { notify } = useNotices();
  const mayRecord = usePermission('reference-data.edit');
  const { key, keyWords, usedIn, values } = found;
  const inForce = values.find(({ state }) => state === 'in-force');
  const show = (recorded: GetReferenceKeyResponse) => {
    queryClient.setQueryData(apiQuery(getReferenceKey, { query: { key } }).queryKey, recorded);
    notify('Value recorded');
  };
  return (
    <>
      <PageHeading title={keyWords} label="Reference data" />
      <p>Used for: {usedIn}.</p>
      <ReferenceVersions versions={values} />
      {mayRecord && (
        <>
          <h2>Record another value</h2>
          <ReferenceValueForm
            key={values.length}
            valueKey={key}
            present={inForce?.value ?? ''}
            onRecorded={show}
          />
        </>
      )}
    </>
  );
}

function isKey(text: string): text is ReferenceKey {
  return (REFERENCE_KEYS as readonly string[]).includes(text);
}

/** One key of reference data: every value it ever had, and the form that records another. */
export function ReferenceKeyPage() {
  const { key } = keyRoute.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/reference-data">Reference data</Breadcrumb>
      </Breadcrumbs>
      <Permitted permission="reference-data.read" wholePage>
        {isKey(key) ? (
          <Loaded query={apiQuery(getReferenceKey, { query: { key } })} wholePage>
            {(found) => <KeyView found={found} />}
          </Loaded>
        ) : (
          <NotFound wholePage />
        )}
      </Permitted>
    </>
  );
}
