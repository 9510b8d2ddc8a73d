import { useEffect, useState, useSyncExternalStore } from 'react';
import { AutosaveQueue, type AutosaveState } from './autosave-queue.js';
import { unsavedAnswers } from './unsaved-answers.js';

interface AutosaveOptions<Answers> {
  /** Names the record, e.g. `application.<id>`. */
  readonly recordKey: string;
  readonly version: number;
  readonly save: (answers: Partial<Answers>, version: number) => Promise<{ version: number }>;
}

export interface Autosave<Answers> {
  readonly state: AutosaveState;
  /** Answers from an earlier visit that never reached the API: put them in the form, then `change` them. */
  readonly restored: Partial<Answers> | null;
  readonly change: (answers: Partial<Answers>) => void;
  readonly flush: () => Promise<void>;
  readonly version: () => number;
  readonly resolve: (choice: 'mine' | 'theirs', version: number) => void;
}

/** Autosave of one record's answers for as long as its page is shown. */
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
