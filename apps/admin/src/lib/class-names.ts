/** Joins the class names that apply; what is no text (a condition that does not hold) is left out. */
export function classNames(...names: readonly unknown[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
