import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import {
  NewProgrammeForm,
  ProgrammeForm,
} from '../../../features/programmes/components/programme-form.js';
import type { Programme } from '../../../features/programmes/programmes-types.js';
import { useDone } from '../../../lib/notices.js';
import { EVERY_FUND } from '../../../lib/session.js';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getProgramme } from '../../../lib/api/generated/sdk.gen.js';

/** Setting up a programme. */
export function NewProgrammePage() {
  const done = useDone();
  const showProgramme = ({ id }: Programme) =>
    done('Programme created. Next, add its funds.', { to: '/programmes/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/programmes">Programmes</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add a programme" />
      <Permitted permission="programmes.edit" fundId={EVERY_FUND}>
        <NewProgrammeForm onCreated={showProgramme} />
      </Permitted>
    </>
  );
}

const programmeEditRoute = getRouteApi('/signed-in/programmes/$id/edit');

/** Changes the details of a programme. */
export function ProgrammeEditPage() {
  const { id } = programmeEditRoute.useParams();
  const done = useDone();
  const programme = useQuery(apiQuery(getProgramme, { path: { id } }));
  const showSaved = () => done('Programme saved', { to: '/programmes/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/programmes">Programmes</Breadcrumb>
        <Breadcrumb to="/programmes/$id" params={{ id }}>
          {programme.data?.name ?? 'Programme'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Change this programme" />
      <QueryState query={programme}>
        {(found) => (
          <Permitted permission="programmes.edit" fundId={EVERY_FUND}>
            <ProgrammeForm programme={found} onSaved={showSaved} />
          </Permitted>
        )}
      </QueryState>
    </>
  );
}
