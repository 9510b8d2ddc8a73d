import { Link, Outlet, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { DemonstrationBanner } from '../../components/demonstration-banner.js';
import { NotificationBanner } from '../../components/messages.js';
import { useDensity } from '../../lib/density.js';
import { useNotices } from '../../lib/notices.js';
import { useAudience, useSession } from '../../lib/session.js';
import { SiteHeader } from './site-header.js';

/** Lets keyboard users jump over the header to the content of the page. */
function SkipLink() {
  return (
    <div className="ds_skip-links">
      <ul className="ds_skip-links__list">
        <li className="ds_skip-links__item">
          <a className="ds_skip-links__link" href="#main-content">
            Skip to main content
          </a>
        </li>
      </ul>
    </div>
  );
}

/** The foot of every page. */
function SiteFooter() {
  return (
    <footer className="ds_site-footer">
      <div className="ds_wrapper">
        <div className="ds_site-footer__content">
          <ul className="ds_site-footer__site-items ds_site-items">
            <li className="ds_site-items__item">
              <a href="/api/docs">API documentation</a>
            </li>
            <li className="ds_site-items__item">
              <Link to="/kit">Component kit</Link>
            </li>
          </ul>
          <p className="ds_site-footer__copyright">
            Almoner is open-source grant fund management. It is not a service of the Scottish
            Government.
          </p>
        </div>
      </div>
    </footer>
  );
}

/** The message that says what was just done. */
function Notice() {
  const { notice, turnPage } = useNotices();
  const router = useRouter();
  useEffect(
    () => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && turnPage()),
    [router, turnPage],
  );
  return notice ? <NotificationBanner tone="success">{notice}</NotificationBanner> : null;
}

/** Header, page and footer, in the density that the reader has chosen. */
export function PageFrame() {
  const session = useSession();
  const { density: asked } = useSearch({ from: '__root__' });
  const [density, chooseDensity] = useDensity(useAudience(), asked);
  return (
    <div className="ds_page">
      <div className="ds_page__top">
        <SkipLink />
        {session?.demonstration && <DemonstrationBanner />}
        <SiteHeader session={session} density={density} onDensity={chooseDensity} />
      </div>
      <div className="ds_page__middle">
        <div className="ds_wrapper">
          <main id="main-content" className="al_main" tabIndex={-1}>
            <Notice />
            <Outlet />
          </main>
        </div>
      </div>
      <div className="ds_page__bottom">
        <SiteFooter />
      </div>
    </div>
  );
}
