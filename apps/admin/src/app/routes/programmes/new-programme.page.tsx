import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { NewProgrammeForm } from '../../../features/programmes/components/new-programme-form.js';
import type { Programme } from '../../../features/programmes/programmes-types.js';
import { useNotices } from '../../../lib/notices.js';
import { EVERY_FUND } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/programmes/new');

/** Setting up a programme. */
export function NewProgrammePage() {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const showProgramme = ({ id }: Programme) => {
    notify('Programme created. Next, add its funds.');
    void navigate({ to: '/programmes/$id', params: { id } });
  };
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
