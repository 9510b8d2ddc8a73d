import { Link } from '@tanstack/react-router';

/** The foot of every page. */
export function SiteFooter() {
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
