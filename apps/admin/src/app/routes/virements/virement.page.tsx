import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { WarningText } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { VirementActions } from '../../../features/virements/components/virement-actions.js';
import { VirementDetails } from '../../../features/virements/components/virement-details.js';
import { VirementEffectTable } from '../../../features/virements/components/virement-effect-table.js';
import { virementEffect } from '../../../features/virements/virement-effect.js';
import { sideName } from '../../../features/virements/virements-labels.js';
import type { Virement } from '../../../features/virements/virements-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getVirement } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';

const route = getRouteApi('/signed-in/virements/$id');

/** What a virement would do to both budget lines, shown until it is decided. */
function Effect({ virement }: { virement: Virement }) {
  const sides = virementEffect(
    { name: sideName(virement.from), availablePence: virement.fromAvailablePence },
    { name: sideName(virement.to), availablePence: virement.toAvailablePence },
    virement.amountPence,
  );
  return (
    <>
      <VirementEffectTable sides={sides} />
      {virement.limits.map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
    </>
  );
}

function VirementView({ virement }: { virement: Virement }) {
  return (
    <>
      <PageHeading
        title={`${moneyText(virement.amountPence)} from ${sideName(virement.from)} to ${sideName(virement.to)}`}
        label={`Virement ${virement.reference}`}
      />
      <VirementDetails virement={virement} />
      {virement.status === 'requested' && <Effect virement={virement} />}
      <VirementActions virement={virement} />
      <RecordHistory subjectType="virement" subjectId={virement.id} />
    </>
  );
}

/** One virement: its effect in figures, who requested it, and what may be done next. */
export function VirementPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/virements">Virements</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getVirement, { path: { id } })} wholePage>
        {(found) => <VirementView virement={found} />}
      </Loaded>
    </>
  );
}
