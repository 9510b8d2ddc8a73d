import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  assessSubsidies,
  assessSubsidy,
  publishSubsidy,
} from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { useWatch } from 'react-hook-form';
import { Radios } from '../../../components/choices.js';
import { penceOf } from '../../../lib/forms/entries.js';
import { SUBSIDY_CHOICES } from '../assurances-labels.js';
import type { Assurance } from '../assurances-types.js';
import { DeclaredFields, type SubsidyValues } from './declared-fields.js';
import { isAssistance } from '@almoner/domain/assurances';
import { DataTable } from '../../../components/data-table.js';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import { EmptyState } from '../../../components/page.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { countText, dateText } from '../../../lib/formatters.js';

/** Records the entry on the public database of subsidies. */
function PublicationForm({ awardId }: { awardId: string }) {
  const { notify } = useNotices();
  const form = useProblemForm({
    defaultValues: { reference: '', publishedOn: '' },
    send: (values, key) =>
      publishSubsidy({ path: { id: awardId }, body: values, headers: idempotent(key) }),
    onSent: () => notify('Publication recorded'),
  });
  return (
    <Form form={form} submit="Record publication">
      <TextField
        label="Reference of the entry"
        {...form.field('reference', 'Enter the reference of the entry')}
      />
      <FormDateField control={form.control} name="publishedOn" label="Published on" />
    </Form>
  );
}

/** The form that records which kind of subsidy an award is, why, and what the organisation declares from others. */
function SubsidyForm({ assurance }: { assurance: Assurance }) {
  const { notify } = useNotices();
  const { awardId, subsidy } = assurance;
  const form = useProblemForm<SubsidyValues, Assurance>({
    defaultValues: {
      kind: subsidy?.kind,
      reason: subsidy?.reason ?? '',
      scheme: subsidy?.scheme ?? '',
      declared: subsidy?.declared ?? [],
    },
    send: ({ kind, reason, scheme, declared }, key) => {
      const given = declared.map((one) => ({ ...one, amountPence: penceOf(one.amountPence) ?? 0 }));
      return assessSubsidy({
        path: { id: awardId },
        body: { kind, reason, scheme: kind === 'scheme' ? scheme : '', declared: given },
        headers: idempotent(key),
      });
    },
    onSent: () => notify('Subsidy assessed'),
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <Form form={form} submit="Record assessment">
      <Radios
        label="How does this award stand under the Subsidy Control Act 2022?"
        choices={SUBSIDY_CHOICES}
        {...form.field('kind', 'Say which kind it is')}
      />
      <TextArea label="Why" rows={3} {...form.field('reason', 'Say why it is of this kind')} />
      {kind === 'scheme' && (
        <TextField
          label="Which scheme"
          hint="Its name, and its number on the public subsidy database."
          {...form.field('scheme', 'Enter the scheme')}
        />
      )}
      {isAssistance(kind) && <DeclaredFields control={form.control} />}
    </Form>
  );
}

interface SubsidiesFormProps {
  /** The awards that it is recorded for, with the same reason. */
  readonly awardIds: readonly string[];
}

/** Kinds that need no declaration of the organisation, so that they can be recorded for several at once. */
const KINDS_FOR_SEVERAL = SUBSIDY_CHOICES.filter(
  ({ value }) => value !== 'scheme' && !isAssistance(value),
);

/** Records for several awards at once how they stand under subsidy control. */
export function SubsidiesForm({ awardIds }: SubsidiesFormProps) {
  const { notify } = useNotices();
  const form = useProblemForm<Pick<SubsidyValues, 'kind' | 'reason'>, unknown>({
    defaultValues: { kind: undefined, reason: '' },
    send: ({ kind, reason }, key) =>
      assessSubsidies({
        body: { awardIds: [...awardIds], kind, reason },
        headers: idempotent(key),
      }),
    onSent: () => notify('Subsidy assessed'),
  });
  return (
    <Form form={form} submit={`Record assessment of ${countText(awardIds.length)} awards`}>
      <Radios
        label="How do these awards stand under the Subsidy Control Act 2022?"
        hint="An award that is minimal financial assistance, or under a scheme, is assessed on its own page."
        choices={KINDS_FOR_SEVERAL}
        {...form.field('kind', 'Say which kind they are')}
      />
      <TextArea label="Why" rows={3} {...form.field('reason', 'Say why they are of this kind')} />
    </Form>
  );
}

function Assistance({ assurance }: { assurance: Assurance }) {
  const { since, oursPence, usedPence, limitPence } = assurance.assistance;
  return (
    <>
      <h3>Assistance that this enterprise has had</h3>
      <p>
        Minimal financial assistance and assistance for services of public economic interest
        together, to every organisation of the enterprise, without this award, since{' '}
        {dateText(since)}. The limit is that of the Subsidy Control Act 2022, for your legal adviser
        to confirm.
      </p>
      <SummaryList
        items={[
          { key: 'In our other awards', value: <Money pence={oursPence} /> },
          { key: 'With what it declares from others', value: <Money pence={usedPence} /> },
          { key: 'Limit', value: <Money pence={limitPence} /> },
        ]}
      />
    </>
  );
}

type Subsidy = NonNullable<Assurance['subsidy']>;

function publication(subsidy: Subsidy): SummaryItem[] {
  const { subsidyPublicationDueOn, publicationStateWords, keptUntil } = subsidy;
  return [
    { key: 'Public subsidy database', value: publicationStateWords },
    ...(subsidyPublicationDueOn
      ? [{ key: 'Due by', value: <DateText date={subsidyPublicationDueOn} /> }]
      : []),
    ...(keptUntil ? [{ key: 'Entry kept until', value: <DateText date={keptUntil} /> }] : []),
  ];
}

/** What was entered on the public database, the first entry first. */
function Publications({ subsidy: { publications } }: { subsidy: Subsidy }) {
  if (publications.length === 0) return null;
  return (
    <DataTable
      caption="Entries on the public subsidy database"
      rows={publications}
      rowKey={({ id }) => id}
      empty="Nothing was published."
      columns={[
        { key: 'entry', heading: 'Entry', rowHeading: true, cell: ({ reference }) => reference },
        { key: 'on', heading: 'Published', cell: (p) => <DateText date={p.publishedOn} /> },
        {
          key: 'amount',
          heading: 'Amount published',
          numeric: true,
          cell: (p) => <Money pence={p.amountPence} />,
        },
        { key: 'by', heading: 'Recorded by', cell: (p) => p.recordedByName ?? 'Not recorded' },
      ]}
    />
  );
}

/** The notice that the recipient confirmed when it accepted. */
function Confirmation({ subsidy: { confirmation } }: { subsidy: Subsidy }) {
  if (!confirmation) return null;
  const { notice, confirmedAt, confirmedByName } = confirmation;
  return (
    <details className="ds_details">
      <summary className="ds_details__summary">The notice that the recipient confirmed</summary>
      <div className="ds_details__text">
        <p>{notice}</p>
        <p className="al_small">
          Confirmed by {confirmedByName ?? 'a person of the organisation'},{' '}
          <InstantText instant={confirmedAt} />
        </p>
      </div>
    </details>
  );
}

function Found({ subsidy }: { subsidy: Subsidy }) {
  const { kindWords, reason, scheme, assessedAt, assessedByName } = subsidy;
  return (
    <SummaryList
      items={[
        { key: 'Kind', value: kindWords },
        ...(scheme ? [{ key: 'Scheme', value: scheme }] : []),
        { key: 'Why', value: reason },
        {
          key: 'Assessed',
          value: (
            <>
              <InstantText instant={assessedAt} />
              {assessedByName && `, by ${assessedByName}`}
            </>
          ),
        },
        ...publication(subsidy),
      ]}
    />
  );
}

/**
 * The award's position under subsidy control: its kind, how much of the limit is used, and what has to be published.
 */
export function SubsidyControl({ assurance }: { assurance: Assurance }) {
  const { subsidy, awardId, mayAssessSubsidy, mayPublish } = assurance;
  return (
    <section aria-labelledby="subsidy-heading">
      <h2 id="subsidy-heading">Subsidy control</h2>
      {subsidy ? (
        <>
          <Found subsidy={subsidy} />
          <Publications subsidy={subsidy} />
          <Confirmation subsidy={subsidy} />
        </>
      ) : (
        <EmptyState>
          It is not recorded whether this award is a subsidy. It cannot be approved before that.
        </EmptyState>
      )}
      <Assistance assurance={assurance} />
      {mayAssessSubsidy && (
        <details className="ds_details">
          <summary className="ds_details__summary">Assess the subsidy</summary>
          <div className="ds_details__text">
            <SubsidyForm assurance={assurance} />
          </div>
        </details>
      )}
      {mayPublish && (
        <details className="ds_details">
          <summary className="ds_details__summary">Record the entry on the public database</summary>
          <div className="ds_details__text">
            <PublicationForm awardId={awardId} />
          </div>
        </details>
      )}
    </section>
  );
}
