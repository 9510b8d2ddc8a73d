import { Breadcrumb, Breadcrumbs } from '../../../components/page.js';

/** The breadcrumbs of a page about a letter template. */
export function TemplateBreadcrumbs() {
  return (
    <Breadcrumbs>
      <Breadcrumb to="/letter-templates">Letter templates</Breadcrumb>
    </Breadcrumbs>
  );
}
