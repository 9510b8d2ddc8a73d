import { useMutation } from '@tanstack/react-query';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { InstantText } from '../../../components/figures.js';
import { WarningText } from '../../../components/messages.js';
import { SummaryList } from '../../../components/facts.js';
import { downloadBacsFile, downloadRunList } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { PaymentRun } from '../payment-runs-types.js';

/** The files of a released run. Each download is recorded. */
type RunFile = 'bacs' | 'csv';

const NAMES: Readonly<Record<string, string>> = { bacs: 'Bank file', csv: 'List of payments' };

const ENDINGS: Readonly<Record<RunFile, string>> = { bacs: 'txt', csv: 'csv' };

/**
 * Downloads a file of a run as it was at release. Refused with `payment-runs.file-differs` where it no longer comes out
 * the same.
 */
async function takeRunFile(id: string, file: RunFile): Promise<Blob> {
  const options = { path: { id }, parseAs: 'blob' } as const;
  const content = await (file === 'bacs' ? downloadBacsFile(options) : downloadRunList(options));
  // the OpenAPI document gives no type for a file
  return content as Blob;
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Who took which file and when. */
function Downloads({ run }: { run: PaymentRun }) {
  if (run.downloads.length === 0)
    return <p className="al_secondary">Nobody has downloaded a file yet.</p>;
  return (
    <ul>
      {run.downloads.map(({ kind, at, byName }) => (
        <li key={`${kind} ${at}`}>
          {NAMES[kind] ?? kind}: {byName}, <InstantText instant={at} />
        </li>
      ))}
    </ul>
  );
}

/** The files of a released run, for people who may download them. Each download is recorded. */
export function RunFiles({ run }: { run: PaymentRun }) {
  const taking = useMutation({
    mutationFn: async (file: RunFile) =>
      save(await takeRunFile(run.id, file), `${run.reference}.${ENDINGS[file]}`),
  });
  if (run.bacsSha256 === null) return null;
  return (
    <section aria-labelledby="files-heading">
      <h2 id="files-heading">Files</h2>
      {offeredAnswer(run.commands, 'export')?.allowed && (
        <>
          <p>The bank file contains full bank details. Each download is recorded with your name.</p>
          <ButtonGroup>
            <Button
              kind="secondary"
              pending={taking.isPending}
              onClick={() => taking.mutate('bacs')}
            >
              Download the bank file
            </Button>
            <Button
              kind="secondary"
              pending={taking.isPending}
              onClick={() => taking.mutate('csv')}
            >
              Download the list (CSV)
            </Button>
          </ButtonGroup>
          {taking.error && <WarningText>{taking.error.message}</WarningText>}
        </>
      )}
      <SummaryList
        items={[
          { key: 'SHA-256 of the bank file', value: <code>{run.bacsSha256}</code> },
          { key: 'Paying account', value: run.originatorName },
        ]}
      />
      <h3>Who downloaded a file</h3>
      <Downloads run={run} />
    </section>
  );
}
