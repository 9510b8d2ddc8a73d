import { Link } from '@tanstack/react-router';
import { DateText } from '../../../components/figures.js';
import { Loaded } from '../../../components/page.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardAssurance } from '../../../lib/api/generated/sdk.gen.js';
import type { Assurance } from '../assurances-types.js';

function publication(subsidy: Assurance['subsidy']): SummaryItem[] {
  if (!subsidy || subsidy.publicationState === 'none') return [];
  const { publicationStateWords, subsidyPublicationDueOn } = subsidy;
  const value = subsidyPublicationDueOn ? (
    <>
      {publicationStateWords} by <DateText date={subsidyPublicationDueOn} />
    </>
  ) : (
    publicationStateWords
  );
  return [{ key: 'Public subsidy database', value }];
}

function itemsOf({ dueDiligence, fairWork, subsidy }: Assurance): SummaryItem[] {
  const passed = dueDiligence.checks.filter(({ result }) => result === 'passed').length;
  return [
    {
      key: 'Due diligence',
      value: `${dueDiligence.statusWords}: ${passed} of ${dueDiligence.checks.length} checks passed${dueDiligence.required ? '. The fund asks for it before an offer' : ''}`,
    },
    {
      key: 'Fair Work First',
      value: fairWork.stateWords,
    },
    { key: 'Subsidy', value: subsidy ? subsidy.kindWords : 'Not assessed' },
    ...publication(subsidy),
  ];
}

/** The assurance of an award, on its page. */
export function AssurancePanel({ awardId }: { awardId: string }) {
  return (
    <section aria-labelledby="assurance-heading">
      <h2 id="assurance-heading">Assurance</h2>
      <Loaded query={apiQuery(getAwardAssurance, { path: { id: awardId } })}>
        {(found) => (
          <>
            <SummaryList items={itemsOf(found)} />
            <p>
              <Link to="/awards/$id/assurance" params={{ id: awardId }}>
                Open the assurance of this award
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
