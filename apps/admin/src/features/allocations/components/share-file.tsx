import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { FileUpload, TextArea } from '../../../components/fields.js';
import { importShares, previewShares } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Allocation, ShareFile, ShareFileRow } from '../allocations-types.js';
import { SHARE_ROW_GROUPS } from '@almoner/domain/allocations';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { InsetText, WarningText } from '../../../components/messages.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { downloadCsv } from '../../../lib/csv-download.js';
import { countText } from '../../../lib/formatters.js';
import { SHARE_GROUP_WORDS } from '../allocations-labels.js';

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

const COLUMNS: readonly Column<ShareFileRow>[] = [
  { key: 'row', heading: 'Row', rowHeading: true, cell: ({ rowNumber }) => rowNumber },
  { key: 'group', heading: 'Group', cell: ({ group }) => SHARE_GROUP_WORDS[group] },
  { key: 'area', heading: 'Area', cell: ({ areaName, cells }) => areaName ?? cells[0] ?? '' },
  {
    key: 'share',
    heading: 'Share',
    numeric: true,
    cell: ({ weight }) => weight ?? <span className="al_secondary">Not read</span>,
  },
  { key: 'problem', heading: 'What is wrong', cell: ({ problem }) => problem ?? '' },
];

function inOrder(rows: readonly ShareFileRow[]): ShareFileRow[] {
  const place = ({ group }: ShareFileRow) => SHARE_ROW_GROUPS.indexOf(group);
  return [...rows].sort((a, b) => place(a) - place(b) || a.rowNumber - b.rowNumber);
}

/** Downloads the file with a column that says what is wrong with each row, and with the areas that it lacks. */
function downloadProblems({ headings, rows, missing }: ShareFile): void {
  const width = headings.length;
  const padded = (cells: readonly string[]) =>
    Array.from({ length: width }, (_none, index) => cells[index] ?? '');
  downloadCsv('shares-with-problems.csv', [
    [...headings, 'Problem'],
    ...rows.map(({ cells, problem }) => [...padded(cells), problem ?? '']),
    ...missing.map(({ name }) => [...padded([name]), 'This area is not in the file.']),
  ]);
}

interface ShareFilePreviewProps {
  readonly allocation: Allocation;
  readonly read: ReadFile;
  readonly onImported: () => void;
  readonly onBack: () => void;
}

/** Previews a file of area shares. It is imported as a whole or not at all. */
export function ShareFilePreview({ allocation, read, onImported, onBack }: ShareFilePreviewProps) {
  const { file, preview } = read;
  const form = useProblemForm({
    defaultValues: {},
    send: () =>
      importShares({
        path: { id: allocation.id },
        headers: ifVersion(allocation.version),
        body: { file },
      }),
    onSent: onImported,
  });
  const faulty = preview.rows.filter(({ problem }) => problem !== null).length;
  return (
    <Form form={form} wide>
      <h2>What is in {preview.fileName}</h2>
      {preview.usable ? (
        <InsetText>
          Every area has one share. Nothing is kept before you choose to use them; they then replace
          all shares of the draft.
        </InsetText>
      ) : (
        <WarningText>
          None of this can be used yet: {countText(faulty)} {faulty === 1 ? 'row' : 'rows'} with a
          problem, {countText(preview.missing.length)} missing{' '}
          {preview.missing.length === 1 ? 'area' : 'areas'}
          {preview.missing.length > 0 && `: ${preview.missing.map(({ name }) => name).join(', ')}`}.
        </WarningText>
      )}
      <ButtonGroup>
        {preview.usable ? (
          <Button type="submit" pending={form.pending}>
            Use these shares
          </Button>
        ) : (
          <Button kind="secondary" onClick={() => downloadProblems(preview)}>
            Download it with its problems (CSV)
          </Button>
        )}
        <Button kind="secondary" onClick={onBack}>
          Choose another file
        </Button>
      </ButtonGroup>
      <DataTable
        caption="Rows of the file"
        columns={COLUMNS}
        rows={inOrder(preview.rows)}
        rowKey={({ rowNumber }) => String(rowNumber)}
        empty="The file has no rows."
      />
    </Form>
  );
}
