import { useState } from 'react';
import { InstantText } from '../../../components/figures.js';
import { Loaded } from '../../../components/page.js';
import { Select } from '../../../components/fields.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAwardVersions } from '../../../lib/api/generated/sdk.gen.js';
import { instantText } from '../../../lib/formatters.js';
import type { AwardVersion } from '../variations-types.js';
import { TermsTable } from './terms-table.js';

interface AwardVersionsProps {
  readonly awardId: string;
  readonly areaName: (code: string) => string;
}

interface ChosenVersionsProps {
  readonly versions: readonly AwardVersion[];
  readonly areaName: (code: string) => string;
}

function heading({ number, causeWords }: AwardVersion): string {
  return `Version ${number}: ${causeWords.toLowerCase()}`;
}

/** Compares two versions that the reader chooses; at first the newest and the one before it. */
function ChosenVersions({ versions, areaName }: ChosenVersionsProps) {
  const [left, setLeft] = useState(versions.length - 2);
  const [right, setRight] = useState(versions.length - 1);
  const [before, after] = [versions[left], versions[right]];
  if (!before || !after) return null;
  const choices = versions.map((version, index) => ({
    value: String(index),
    label: `${heading(version)}, ${instantText(version.at)}`,
  }));
  return (
    <>
      <div className="al_year-row">
        <Select
          name="version-before"
          label="Compare"
          choices={choices}
          value={String(left)}
          onChange={(event) => setLeft(Number(event.target.value))}
        />
        <Select
          name="version-after"
          label="With"
          choices={choices}
          value={String(right)}
          onChange={(event) => setRight(Number(event.target.value))}
        />
      </div>
      <TermsTable
        caption="Two versions of this award"
        before={before}
        after={after}
        headings={[heading(before), heading(after)]}
        areaName={areaName}
      />
    </>
  );
}

/** The terms of an award after each change, two versions side by side. */
export function AwardVersions({ awardId, areaName }: AwardVersionsProps) {
  return (
    <section aria-labelledby="versions-heading">
      <h2 id="versions-heading">Versions</h2>
      <Loaded query={apiQuery(listAwardVersions, { path: { id: awardId } })}>
        {({ versions }) => {
          const [first] = versions;
          if (!first) return <p>The first version is kept when the offer is accepted.</p>;
          if (versions.length === 1)
            return (
              <p>
                There is one version, {first.causeWords.toLowerCase()} on{' '}
                <InstantText instant={first.at} />. A variation makes the next one.
              </p>
            );
          // the key resets the choice when there is a new version
          return <ChosenVersions key={versions.length} versions={versions} areaName={areaName} />;
        }}
      </Loaded>
    </section>
  );
}
