import { formatDate } from '@almoner/domain/calendar';
import { today } from '../lib/present.js';

/** Says on every page that this is a demonstration, so that nobody takes an invented figure for a real one, and which day it is in it. */
export function DemonstrationBanner() {
  return (
    <aside className="al_demonstration" aria-label="Demonstration">
      <div className="ds_wrapper">
        <p className="al_demonstration__content">
          <strong className="ds_tag ds_tag--purple">Demonstration</strong>
          <span>
            <strong>Today is {formatDate(today())}.</strong> People and most organisations here are
            invented. Do not enter real personal data.
          </span>
        </p>
      </div>
    </aside>
  );
}
