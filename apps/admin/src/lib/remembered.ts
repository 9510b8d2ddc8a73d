const PREFIX = 'almoner.';

/** A small choice this browser keeps, such as a list that was hidden; null where it keeps none. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a small choice in this browser, as far as it keeps anything. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // The choice then holds until the page is left.
  }
}
