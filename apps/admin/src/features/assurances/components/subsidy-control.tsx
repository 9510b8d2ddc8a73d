import { DateText, InstantText, Money } from '../../../components/figures.js';
import { EmptyState } from '../../../components/page.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { dateText } from '../../../lib/formatters.js';
import type { Assurance } from '../assurances-types.js';
import { PublicationForm } from './publication-form.js';
import { SubsidyForm } from './subsidy-form.js';

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
