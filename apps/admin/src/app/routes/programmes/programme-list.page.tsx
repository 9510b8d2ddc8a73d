import { PROGRAMME_LIST } from '@almoner/domain/programmes';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page.js';
import { listProgrammes, totalProgrammes } from '../../../lib/api/generated/sdk.gen.js';
import type { ListProgrammesResponse } from '../../../lib/api/generated/types.gen.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/programmes');

/** All programmes. */
export function ProgrammeListPage() {
  return (
    <>
      <PageHeading title="Programmes" />
      {usePermission('programmes.edit', EVERY_FUND) && (
        <LinkButton to="/programmes/new">Add a programme</LinkButton>
      )}
      <ListView<typeof PROGRAMME_LIST, ListProgrammesResponse['items'][number]>
        list={PROGRAMME_LIST}
        address={route.useSearch()}
        requests={{ list: listProgrammes, totals: totalProgrammes }}
        cells={{
          name: ({ id, name, annualTotalIllustrative }) => (
            <>
              <Link to="/programmes/$id" params={{ id }}>
                {name}
              </Link>
              {annualTotalIllustrative && <IllustrativeMark />}
            </>
          ),
        }}
        filtered={false}
      />
    </>
  );
}
