/** Lets keyboard users jump over the header to the content of the page. */
export function SkipLink() {
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
