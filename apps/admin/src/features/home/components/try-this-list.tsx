import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { recall, remember } from '../../../lib/remembered.js';
import type { TryTask } from '../try-this.js';

const NAME = 'try-this';
const HIDDEN = 'hidden';

/** Suggestions of what to try in the demonstration. A click hides them for good or shows them again. */
export function TryThisList({ tasks }: { tasks: readonly TryTask[] }) {
  const [hidden, setHidden] = useState(() => recall(NAME) === HIDDEN);
  const hide = (next: boolean) => {
    remember(NAME, next ? HIDDEN : 'shown');
    setHidden(next);
  };
  if (tasks.length === 0) return null;
  if (hidden)
    return (
      <p>
        <button type="button" className="ds_link" onClick={() => hide(false)}>
          Show what to try
        </button>
      </p>
    );
  return (
    <section className="al_try" aria-labelledby="try-heading">
      <h2 id="try-heading">Try this</h2>
      <ul>
        {tasks.map(({ words, href }) => (
          <li key={words}>
            <Link to={href}>{words}</Link>
          </li>
        ))}
      </ul>
      <Button kind="secondary" onClick={() => hide(true)}>
        Hide this list
      </Button>
    </section>
  );
}
