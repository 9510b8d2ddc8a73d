import { Outlet, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { DemonstrationBanner } from '../../components/demonstration-banner.js';
import { NotificationBanner } from '../../components/messages.js';
import { SkipLink } from '../../components/skip-link.js';
import { useDensity } from '../../lib/density.js';
import { useNotices } from '../../lib/notices.js';
import { useAudience, useSession } from '../../lib/session.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

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
