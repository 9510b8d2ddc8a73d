const PREFIX = 'almoner.unsaved.';

/**
 * A copy in the browser of answers that the API has not confirmed yet, so that a lost connection or a closed tab loses
 * nothing.
 */
export interface UnsavedAnswers<Answers> {
  read(): Partial<Answers> | null;
  write(answers: Partial<Answers>): void;
  clear(): void;
}

/**
 * Keeps unsaved answers in local storage under a key for the record. Does nothing where the browser refuses storage.
 */
export function unsavedAnswers<Answers>(
  key: string,
  storage: Storage = localStorage,
): UnsavedAnswers<Answers> {
  const name = PREFIX + key;
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    read: () =>
      attempt(() => JSON.parse(storage.getItem(name) ?? 'null') as Partial<Answers> | null),
    write: (answers) => void attempt(() => storage.setItem(name, JSON.stringify(answers))),
    clear: () => void attempt(() => storage.removeItem(name)),
  };
}
