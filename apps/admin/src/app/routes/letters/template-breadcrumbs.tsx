import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';

/** The way back to the list of templates. */
export function TemplateBreadcrumbs() {
  return (
    <Breadcrumbs>
      <Breadcrumb to="/letter-templates">Letter templates</Breadcrumb>
    </Breadcrumbs>
  );
}
