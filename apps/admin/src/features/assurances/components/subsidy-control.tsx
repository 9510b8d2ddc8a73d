import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { assessSubsidy, publishSubsidy } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { useWatch } from 'react-hook-form';
import { Radios } from '../../../components/choices.js';
import { penceOf } from '../../../lib/forms/entries.js';
import { SUBSIDY_CHOICES } from '../assurances-labels.js';
import type { Assurance } from '../assurances-types.js';
import { DeclaredFields, type SubsidyValues } from './declared-fields.js';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import { EmptyState } from '../../../components/page.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { dateText } from '../../../lib/formatters.js';

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
      declared: subsidy?.declared ?? [],
    },
    send: ({ kind, reason, declared }, key) => {
      const given = declared.map((one) => ({ ...one, amountPence: penceOf(one.amountPence) ?? 0 }));
      return assessSubsidy({
        path: { id: awardId },
        body: { kind, reason, declared: given },
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
      {kind === 'minimal-financial-assistance' && <DeclaredFields control={form.control} />}
    </Form>
  );
}

function Assistance({ assurance }: { assurance: Assurance }) {
  const { since, oursPence, usedPence, limitPence } = assurance.assistance;
  return (
    <>
      <h3>Minimal Financial Assistance of this organisation</h3>
      <p>
        Without this award, since {dateText(since)}. The limit is of the Subsidy Control Act 2022,
        section 36.
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

function publication(subsidy: NonNullable<Assurance['subsidy']>): SummaryItem[] {
  const { subsidyPublicationDueOn, publishedOn, publicationReference } = subsidy;
  return [
    ...(subsidyPublicationDueOn
      ? [{ key: 'To publish by', value: <DateText date={subsidyPublicationDueOn} /> }]
      : []),
    ...(publishedOn ? [{ key: 'Published', value: <DateText date={publishedOn} /> }] : []),
    ...(publicationReference ? [{ key: 'Entry', value: publicationReference }] : []),
  ];
}

function Found({ subsidy }: { subsidy: NonNullable<Assurance['subsidy']> }) {
  const { kindWords, reason, assessedAt, assessedByName } = subsidy;
  return (
    <SummaryList
      items={[
        { key: 'Kind', value: kindWords },
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
      {subsidy ? <Found subsidy={subsidy} /> : <EmptyState>It is not assessed yet.</EmptyState>}
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
