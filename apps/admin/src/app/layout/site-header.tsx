import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { signOut } from '../../features/identity/sign-in-requests.js';
import type { Density } from '../../lib/density.js';
import { renewSession, type Session } from '../../lib/session.js';
import { useState } from 'react';
import { classNames } from '../../lib/class-names.js';
import { navigationFor } from '../navigation.js';

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
function Account({ session, density, onDensity }: AccountProps) {
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

interface SiteHeaderProps {
  readonly session: Session | null;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

function MenuLink({ to, children }: { to: string; children: string }) {
  return (
    <li className="ds_site-navigation__item">
      <Link
        to={to}
        className="ds_site-navigation__link"
        activeProps={{ className: 'ds_current' }}
        activeOptions={{ exact: to === '/' }}
      >
        {children}
      </Link>
    </li>
  );
}

/** The name of the service, the menu of the pages that this person may open, and the person's account. */
export function SiteHeader({ session, density, onDensity }: SiteHeaderProps) {
  const [open, setOpen] = useState(false);
  return (
    <header className="ds_site-header">
      <div className="ds_wrapper">
        <div className="ds_site-header__content al_header">
          <div className="ds_site-branding">
            <Link to="/" className="al_wordmark">
              Almoner
            </Link>
          </div>
          {session && (
            <>
              <div className="ds_site-header__controls">
                <button
                  type="button"
                  className="al_menu-toggle"
                  aria-expanded={open}
                  aria-controls="site-navigation"
                  onClick={() => setOpen(!open)}
                >
                  Menu
                </button>
              </div>
              <Account session={session} density={density} onDensity={onDensity} />
              <nav
                id="site-navigation"
                className={classNames('ds_site-navigation', open && 'ds_site-navigation--open')}
                aria-label="Main"
              >
                <ul className="ds_site-navigation__list" onClick={() => setOpen(false)}>
                  <MenuLink to="/">Home</MenuLink>
                  {navigationFor(session).map((entry) => (
                    <MenuLink key={entry.to} to={entry.to}>
                      {entry.label}
                    </MenuLink>
                  ))}
                </ul>
              </nav>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
