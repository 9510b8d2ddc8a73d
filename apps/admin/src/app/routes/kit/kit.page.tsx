import { PageHeading } from '../../../components/page-heading.js';
export function KitPage() {
  return <PageHeading title="Component kit" />;
}
