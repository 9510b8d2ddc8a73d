import { CONDITION_LIST } from '@almoner/domain/conditions';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { listConditions } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';
import { CONDITION_CELLS } from '../../../features/conditions/components/condition-cells.js';

const route = getRouteApi('/signed-in/conditions');

/** The conditions of all awards that the reader may see. */
export function ConditionListPage() {
  const address = route.useSearch();
  const audience = useAudience();
  return (
    <>
      <PageHeading title={audience === 'staff' ? 'Conditions' : 'Your conditions'} />
      {usePermission('conditions.edit') && (
        <LinkButton kind="secondary" to="/conditions/library">
          Library of conditions
        </LinkButton>
      )}
      <ListView
        list={CONDITION_LIST}
        address={address}
        requests={{ list: listConditions }}
        cells={CONDITION_CELLS}
      />
    </>
  );
}
