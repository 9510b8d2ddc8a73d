import type { LedgerProfileKey } from '@almoner/domain/ledger';
import { Form } from '../../../components/form.js';
import { FileUpload } from '../../../components/fields.js';
import { Radios } from '../../../components/choices.js';
import { uploadLedgerFile } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { PROFILE_CHOICES } from '../ledger-labels.js';
import type { LedgerImport } from '../ledger-types.js';

interface UploadValues {
  file: FileList | null;
  profile: LedgerProfileKey | '';
}

const RECOGNISE = {
  value: '',
  label: 'Recognise it by its headings',
  hint: 'Choose a kind below only if this does not work.',
} as const;

function chosen(files: FileList | null): File | undefined {
  return files?.[0];
}

/** Uploads a ledger file. Nothing of it counts until it was previewed and imported. */
export function UploadForm({ onUploaded }: { onUploaded: (uploaded: LedgerImport) => void }) {
  const form = useProblemForm<UploadValues, LedgerImport>({
    defaultValues: { file: null, profile: '' },
    send: ({ file, profile }) => {
      const found = chosen(file);
      if (!found) return Promise.reject(new TypeError('The form lets no empty file through'));
      return uploadLedgerFile({ body: { file: found, ...(profile && { profile }) } });
    },
    onSent: onUploaded,
  });
  return (
    <Form form={form} submit="Upload and preview">
      <FileUpload
        label="Ledger file"
        hint="A CSV file of at most 10 MB, as the finance system or the bank exports it."
        accept=".csv,text/csv"
        {...form.field('file', {
          validate: (files) => chosen(files) !== undefined || 'Choose a file',
        })}
      />
      <Radios
        label="What kind of file is it?"
        choices={[RECOGNISE, ...PROFILE_CHOICES]}
        {...form.field('profile')}
      />
    </Form>
  );
}
