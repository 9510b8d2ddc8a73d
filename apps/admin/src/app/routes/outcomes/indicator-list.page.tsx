import { INDICATOR_LIST } from '@almoner/domain/outcomes';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { INDICATOR_CELLS } from '../../../features/outcomes/components/indicator-cells.js';
import { listIndicators } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/outcomes/indicators');

/** The indicators that returns can ask for. */
export function IndicatorListPage() {
  const mayDefine = usePermission('outcomes.edit');
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/outcomes">Outcomes</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Indicators" />
      <Permitted permission="outcomes.read">
        {mayDefine && <LinkButton to="/outcomes/indicators/new">Define an indicator</LinkButton>}
        <ListView
          list={INDICATOR_LIST}
          address={route.useSearch()}
          requests={{ list: listIndicators }}
          cells={INDICATOR_CELLS}
        />
      </Permitted>
    </>
  );
}
