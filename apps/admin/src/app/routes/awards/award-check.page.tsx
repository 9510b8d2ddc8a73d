import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { CommandAction } from '../../../components/command-action.js';
import { DateField } from '../../../components/typed-fields.js';
import { useState } from 'react';
import { BATCH_WORDS, type BatchCommand } from '../../../features/awards/award-batch.js';
import type { AwardBatchCheck } from '../../../features/awards/awards-types.js';
import { SubsidiesForm } from '../../../features/assurances/components/subsidy-control.js';
import { AwardBatchTables } from '../../../features/awards/components/award-batch-check.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { approveAwards, checkAwards, offerAwards } from '../../../lib/api/generated/sdk.gen.js';
import { countText, moneyText } from '../../../lib/formatters.js';

const route = getRouteApi('/signed-in/awards/check');

interface ConfirmationProps {
  readonly command: BatchCommand;
  readonly check: AwardBatchCheck;
}

/** The button for the command; it can be used where every award allows the command. */
function Confirmation({ command, check }: ConfirmationProps) {
  const navigate = route.useNavigate();
  const [expiresOn, setExpiry] = useState('');
  const { act, done, consequence } = BATCH_WORDS[command];
  const ids = check.awards.map(({ id }) => id);
  const stopped = check.awards.some(({ allowed }) => !allowed);
  const answer = {
    command,
    allowed: !stopped,
    code: null,
    reason: stopped ? 'One of the awards below prevents it for all of them.' : null,
  };
  return (
    <CommandAction
      label={act}
      answer={answer}
      consequence={`${countText(ids.length)} awards, ${moneyText(check.amountPence)} in all. ${consequence}`}
      send={({ idempotencyKey }) =>
        command === 'approve'
          ? approveAwards({ body: { awardIds: ids }, headers: idempotent(idempotencyKey) })
          : offerAwards({
              body: { awardIds: ids, ...(expiresOn && { expiresOn }) },
              headers: idempotent(idempotencyKey),
            })
      }
      done={done}
      onDone={() =>
        void navigate({
          to: '/awards',
          search: { status: command === 'approve' ? 'approved' : 'offered' },
        })
      }
    >
      {command === 'offer' && (
        <DateField
          name="expiresOn"
          label="Last day to accept (optional)"
          hint="28 days from today unless you enter one"
          value={expiresOn}
          onChange={setExpiry}
        />
      )}
    </CommandAction>
  );
}

/** Where the kind of subsidy of some awards is not recorded, the form that records it for all of these. */
function SubsidiesToRecord({ check }: { check: AwardBatchCheck }) {
  const missing = check.awards.filter(({ code }) => code === 'assurances.subsidy-not-recorded');
  if (missing.length === 0) return null;
  return (
    <Permitted permission="awards.assure">
      <section>
        <h2>Subsidy control</h2>
        <SubsidiesForm awardIds={missing.map(({ id }) => id)} />
      </section>
    </Permitted>
  );
}

/** Checks several awards before they are approved or offered together. */
export function AwardCheckPage() {
  const { command, awardIds } = route.useSearch();
  const permission = command === 'approve' ? 'awards.approve' : 'awards.offer';
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Awards</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title={`Check before you ${command}`} />
      <Permitted permission={permission}>
        {awardIds.length === 0 ? (
          <EmptyState>Choose awards in the list first.</EmptyState>
        ) : (
          <Loaded
            query={{
              ...apiQuery(checkAwards, { body: { command, awardIds: [...awardIds] } }),
              enabled: awardIds.length > 0,
            }}
          >
            {(found) => (
              <>
                <Confirmation command={command} check={found} />
                <SubsidiesToRecord check={found} />
                <AwardBatchTables check={found} />
              </>
            )}
          </Loaded>
        )}
      </Permitted>
    </>
  );
}
