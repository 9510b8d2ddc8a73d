import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../../features/identity/sign-in-requests.js';
import type { Density } from '../../lib/density.js';
import { renewSession, type Session } from '../../lib/session.js';

interface AccountProps {
  readonly session: Session;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

function DensityToggle({ density, onDensity }: Pick<AccountProps, 'density' | 'onDensity'>) {
  const roomy = density === 'public';
  return (
    <button
      type="button"
      className="ds_link"
      aria-pressed={roomy}
      onClick={() => onDensity(roomy ? 'casework' : 'public')}
    >
      Larger text
    </button>
  );
}

/** The signed-in person with their organisation, the density setting, and signing out. */
export function Account({ session, density, onDensity }: AccountProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await renewSession(queryClient);
      await navigate({ to: '/sign-in' });
    },
  });
  const role = session.roles[0]?.label;
  return (
    <div className="al_account al_small">
      <span className="al_account__who">
        <strong>{session.user.name}</strong>
        <span className="al_account__organisation">{session.organisation?.name ?? role}</span>
      </span>
      {session.audience === 'staff' && <DensityToggle density={density} onDensity={onDensity} />}
      <button type="button" className="ds_link" onClick={() => leave.mutate()}>
        Sign out
      </button>
    </div>
  );
}
