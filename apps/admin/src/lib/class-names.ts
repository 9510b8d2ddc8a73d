/** Joins the class names that apply. Values that are not text, such as `false`, are left out. */
export function classNames(...names: readonly unknown[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
