import { useEffect, useState, useSyncExternalStore } from 'react';
import { AutosaveQueue, type AutosaveState } from './autosave-queue.js';
import { unsavedAnswers } from './unsaved-answers.js';

interface AutosaveOptions<Answers> {
  /** The key of the record, e.g. `application.<id>`. */
  readonly recordKey: string;
  readonly version: number;
  readonly save: (answers: Partial<Answers>, version: number) => Promise<{ version: number }>;
}

export interface Autosave<Answers> {
  readonly state: AutosaveState;
  /** Answers of an earlier visit that were never saved: show them in the form, then pass them to `change`. */
  readonly restored: Partial<Answers> | null;
  readonly change: (answers: Partial<Answers>) => void;
  readonly flush: () => Promise<void>;
  readonly version: () => number;
  readonly resolve: (choice: 'mine' | 'theirs', version: number) => void;
}

/** Saves one record's answers automatically while its page is shown. */
export function useAutosave<Answers>({
  recordKey,
  version,
  save,
}: AutosaveOptions<Answers>): Autosave<Answers> {
  const [{ queue, restored }] = useState(() => {
    const unsaved = unsavedAnswers<Answers>(recordKey);
    return {
      queue: new AutosaveQueue<Answers>({ save, version, unsaved }),
      restored: unsaved.read(),
    };
  });
  useEffect(() => {
    const flushWhenHidden = () => document.visibilityState === 'hidden' && void queue.flush();
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', flushWhenHidden);
      void queue.flush().finally(() => queue.stop());
    };
  }, [queue]);
  const state = useSyncExternalStore(queue.subscribe, queue.state);
  return {
    state,
    restored,
    change: (answers) => queue.change(answers),
    flush: () => queue.flush(),
    version: queue.version,
    resolve: (choice, latest) => queue.resolve(choice, latest),
  };
}
