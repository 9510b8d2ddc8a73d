import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { CommandAction } from '../../../components/command-action.js';
import { WarningText } from '../../../components/messages.js';
import { ENDING_WORDS, endingCommand } from '../../../features/awards/award-endings.js';
import type { Award, AwardEffect, EffectCommand } from '../../../features/awards/awards-types.js';
import { AwardEndings } from '../../../features/awards/components/award-endings.js';
import { AwardIdentity } from '../../../features/awards/components/award-identity.js';
import {
  EffectPayments,
  EffectYearsTable,
} from '../../../features/awards/components/award-effect.js';
import { listedObstacles } from '../../../features/awards/effect-obstacles.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getAwardEffect } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/awards/$id/effect');

/** Every reason why the command is refused now. */
function Obstacles({ effect }: { effect: AwardEffect }) {
  const listed = listedObstacles(effect);
  return (
    <>
      <WarningText>{effect.reason}</WarningText>
      {listed.length > 0 && (
        <ul>
          {listed.map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>{detail}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function EffectView({ award, effect }: { award: Award; effect: AwardEffect }) {
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/awards/$id', params: { id: award.id } });
  return (
    <>
      <h2>Effect on each year</h2>
      <EffectYearsTable years={effect.years} />
      <EffectPayments title="Payments that are cancelled" payments={effect.cancelled} />
      <EffectPayments
        title={
          effect.command === 'resume' ? 'Payments that can go on' : 'Payments that have to wait'
        }
        payments={effect.waiting}
      />
      <EffectPayments title="Payments on their way, which stay" payments={effect.inFlight} />
      <h2>{effect.allowed ? 'Confirm' : 'What prevents it'}</h2>
      {effect.allowed ? (
        <CommandAction {...endingCommand(award, effect)} answer={effect} onDone={back} />
      ) : (
        <Obstacles effect={effect} />
      )}
    </>
  );
}

/** One command on one award: first its effect, then its confirmation. */
function CommandOf({ award, command }: { award: Award; command: EffectCommand }) {
  return (
    <>
      <PageHeading title={ENDING_WORDS[command].title} label={award.title} />
      <AwardIdentity award={award} />
      <Loaded query={apiQuery(getAwardEffect, { path: { id: award.id }, query: { command } })}>
        {(shown) => <EffectView award={award} effect={shown} />}
      </Loaded>
    </>
  );
}

/** Shows what suspending, resuming, terminating or completing an award would do, before it is confirmed. */
export function AwardEffectPage() {
  const { id } = route.useParams();
  const { command } = route.useSearch();
  const award = useQuery(apiQuery(getAward, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Awards</Breadcrumb>
        <Breadcrumb to="/awards/$id" params={{ id }}>
          {award.data?.reference ?? 'Award'}
        </Breadcrumb>
      </Breadcrumbs>
      <Permitted permission="awards.approve" wholePage>
        <QueryState query={award} wholePage>
          {(found) =>
            command ? (
              <CommandOf award={found} command={command} />
            ) : (
              <>
                <PageHeading title="Stop or end this award" label={found.title} />
                <AwardEndings award={found} />
              </>
            )
          }
        </QueryState>
      </Permitted>
    </>
  );
}
