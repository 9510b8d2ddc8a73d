import type { AutosaveState } from '../lib/autosave/autosave-queue.js';
import { classNames } from '../lib/class-names.js';
import { timeText } from '../lib/formatters.js';

function sentenceOf(state: AutosaveState): string {
  switch (state.kind) {
    case 'idle':
      return 'Your answers are saved as you type';
    case 'pending':
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${timeText(state.at)}`;
    case 'retrying':
      return 'Could not save, retrying. Your answers are kept in this browser';
    case 'refused':
      return `Could not save: ${state.problem.detail || state.problem.title}`;
    case 'conflict':
      return `Changed elsewhere at ${timeText(state.at)}. Compare before you go on`;
  }
}

const TROUBLE = new Set<AutosaveState['kind']>(['retrying', 'refused', 'conflict']);

/** Says whether the last change is saved. Screen readers announce it when it changes. */
export function AutosaveStatus({ state }: { state: AutosaveState }) {
  return (
    <p
      className={classNames('al_autosave', TROUBLE.has(state.kind) && 'al_autosave--trouble')}
      role="status"
    >
      {sentenceOf(state)}
    </p>
  );
}
