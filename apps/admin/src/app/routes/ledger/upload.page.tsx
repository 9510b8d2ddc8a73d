import { useNavigate } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { UploadForm } from '../../../features/ledger/components/upload-form.js';
import type { LedgerImport } from '../../../features/ledger/ledger-types.js';

/** Uploads a ledger file for a preview. */
export function UploadPage() {
  const navigate = useNavigate();
  const showPreview = ({ id }: LedgerImport) =>
    void navigate({ to: '/ledger-imports/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/ledger-lines">Ledger</Breadcrumb>
        <Breadcrumb to="/ledger-imports">Ledger files</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Upload a ledger file" />
      <Permitted permission="ledger.import">
        <p>You see what is in the file before any of it counts.</p>
        <UploadForm onUploaded={showPreview} />
      </Permitted>
    </>
  );
}
