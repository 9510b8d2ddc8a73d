import { addDays } from '@almoner/domain/calendar';
import { getRouteApi } from '@tanstack/react-router';
import { AddressChoices } from '../../../components/address-choices.js';
import { SummaryList } from '../../../components/facts.js';
import { DateText, InstantText, Sum } from '../../../components/figures.js';
import { DateControl } from '../../../components/lists/list-filters.js';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { PaymentsBasis } from '../../../features/payments/components/payment-basis.js';
import { NotePayments } from '../../../features/transfers/components/note-payments.js';
import { ReleaseForm } from '../../../features/transfers/components/release-form.js';
import type { TransferNote } from '../../../features/transfers/transfers-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getTransferNote, listDueTransfers } from '../../../lib/api/generated/sdk.gen.js';
import { sumText } from '../../../lib/formatters.js';
import { useDone } from '../../../lib/notices.js';
import { today } from '../../../lib/present.js';
import { useSearchChange } from '../../../lib/same-page.js';

const newTransferRoute = getRouteApi('/signed-in/transfers/new');

/** How many days ahead transfers are listed until another day is chosen. */
const DAYS_AHEAD = 14;

function TransferBreadcrumbs() {
  return (
    <Breadcrumbs>
      <Breadcrumb to="/transfers">Transfer notes</Breadcrumb>
    </Breadcrumbs>
  );
}

function DueTransfers({ dueBy }: { dueBy: string }) {
  const done = useDone();
  const showReleased = ({ id, reference }: TransferNote) =>
    done(`${reference} released`, { to: '/transfers/$id', params: { id } });
  return (
    <Loaded query={apiQuery(listDueTransfers, { query: { dueBy } })}>
      {({ items, firstDay }) => (
        <ReleaseForm
          transfers={items}
          transferOn={firstDay}
          onReleased={showReleased}
          lookAt={(ready, sharesOf) => (
            <PaymentsBasis paymentIds={ready.map(({ id }) => id)} sharesOf={sharesOf} />
          )}
        />
      )}
    </Loaded>
  );
}

/** Releases approved transfers on a note for finance. */
export function NewTransferPage() {
  const { dueBy = addDays(today(), DAYS_AHEAD) } = newTransferRoute.useSearch();
  const changeSearch = useSearchChange();
  return (
    <>
      <TransferBreadcrumbs />
      <PageHeading title="Release transfers" />
      <Permitted permission="payments.release">
        <AddressChoices label="Choose what is due">
          <DateControl
            name="dueBy"
            label="Due by"
            value={dueBy}
            onChange={(next) => changeSearch({ dueBy: next })}
          />
        </AddressChoices>
        <DueTransfers key={dueBy} dueBy={dueBy} />
      </Permitted>
    </>
  );
}

const transferRoute = getRouteApi('/signed-in/transfers/$id');

function NoteView({ note }: { note: TransferNote }) {
  return (
    <>
      <PageHeading
        title={`${sumText(note.totalPence)} in ${note.reference}`}
        label="Transfer note"
      />
      <SummaryList
        items={[
          {
            key: 'Reference',
            value: note.reference,
          },
          { key: 'To be made on', value: <DateText date={note.transferOn} /> },
          { key: 'Funds', value: note.fundCodes.join(', ') },
          {
            key: 'Released',
            value: (
              <>
                <InstantText instant={note.releasedAt} />, by {note.releasedByName}
              </>
            ),
          },
          { key: 'In the ledger', value: <Sum pence={note.paidPence} /> },
        ]}
      />
      <p>
        <a href={`/api/v1/transfers/${note.id}/lines/export.csv`} download>
          Download the note for finance (CSV)
        </a>
      </p>
      <NotePayments note={note} />
      <RecordHistory subjectType="transfer-note" subjectId={note.id} />
    </>
  );
}

/** One transfer note: what finance is asked to transfer, to whom, and for which partnerships. */
export function TransferPage() {
  const { id } = transferRoute.useParams();
  return (
    <>
      <TransferBreadcrumbs />
      <Loaded query={apiQuery(getTransferNote, { path: { id } })} wholePage>
        {(found) => <NoteView note={found} />}
      </Loaded>
    </>
  );
}
