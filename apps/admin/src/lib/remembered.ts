const PREFIX = 'almoner.';

/** A small choice that this browser keeps, such as a hidden list; null where it keeps none. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a small choice in this browser, where the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // without storage, the choice lasts until the page is left
  }
}
