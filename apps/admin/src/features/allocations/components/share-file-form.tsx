import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { FileUpload, TextArea } from '../../../components/fields.js';
import { previewShares } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { ShareFile } from '../allocations-types.js';

interface ShareFileValues {
  file: FileList | null;
  pasted: string;
}

/** A chosen file or pasted text, and what the API read from it. */
export interface ReadFile {
  readonly file: File;
  readonly preview: ShareFile;
}

interface ShareFileFormProps {
  readonly allocationId: string;
  readonly onRead: (read: ReadFile) => void;
}

function fileOf({ file, pasted }: ShareFileValues): File | null {
  if (pasted.trim() !== '') return new File([pasted], 'pasted.csv', { type: 'text/csv' });
  return file?.[0] ?? null;
}

/**
 * Chooses a file of area shares, or takes cells pasted from a spreadsheet. The API only reads it; saving comes after
 * the preview.
 */
export function ShareFileForm({ allocationId, onRead }: ShareFileFormProps) {
  const [sent, setSent] = useState<File | null>(null);
  const form = useProblemForm<ShareFileValues, ReadFile>({
    defaultValues: { file: null, pasted: '' },
    send: async (values) => {
      const file = fileOf(values) ?? sent;
      if (file === null) throw new TypeError('The form lets no empty file through');
      setSent(file);
      return { file, preview: await previewShares({ path: { id: allocationId }, body: { file } }) };
    },
    onSent: onRead,
  });
  return (
    <Form form={form} submit="Check these shares">
      <FileUpload
        label="CSV file"
        hint="One row for each area, with headings such as Area and Share. A column Organisation may say who gets the award."
        accept=".csv,text/csv,text/plain"
        {...form.field('file', {
          validate: (files, values) =>
            files?.[0] !== undefined ||
            values.pasted.trim() !== '' ||
            'Choose a file, or paste the cells of a spreadsheet below',
        })}
      />
      <TextArea
        label="Or paste the cells of a spreadsheet (optional)"
        hint="Copy the columns with the areas and the shares, and paste them here."
        rows={6}
        {...form.field('pasted')}
      />
    </Form>
  );
}
