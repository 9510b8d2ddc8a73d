import { useNavigate } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { TemplateForm } from '../../../features/conditions/components/template-form.js';
import { useNotices } from '../../../lib/notices.js';
import { EVERY_FUND } from '../../../lib/session.js';

/** Adds a condition to the library. */
export function NewTemplatePage() {
  const navigate = useNavigate();
  const { notify } = useNotices();
  const showAdded = () => {
    notify('Added to the library');
    void navigate({ to: '/conditions/library' });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
        <Breadcrumb to="/conditions/library">Library</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add to the library" />
      <Permitted permission="conditions.edit" fundId={EVERY_FUND}>
        <TemplateForm onSaved={showAdded} />
      </Permitted>
    </>
  );
}
