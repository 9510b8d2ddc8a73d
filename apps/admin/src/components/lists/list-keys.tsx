import type { KeyboardEvent } from 'react';

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('tbody tr')];
}

/** Focuses the link of a row to its record or, without one, the row's first control. */
function focusRow(row: HTMLElement | undefined): void {
  const link = row?.querySelector<HTMLElement>('th a, td a');
  (link ?? row?.querySelector<HTMLElement>('input, button'))?.focus();
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), select, textarea') !== null
  );
}

/**
 * The keys of a list, while the focus is in the list but not in a field: J and K move to the next and previous row, X
 * selects the row, Enter opens it like any link, ? shows the keys. Keys that only work while the component has the
 * focus need no setting to turn them off (WCAG 2.1.4).
 */
export function onListKey(event: KeyboardEvent<HTMLElement>): void {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = event.currentTarget;
  const rows = rowsOf(list);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  switch (event.key.toLowerCase()) {
    case 'j':
      focusRow(rows[Math.min(at + 1, rows.length - 1)]);
      break;
    case 'k':
      focusRow(rows[Math.max(at - 1, 0)]);
      break;
    case 'x':
      rows[at]?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
      break;
    case '?': {
      const help = list.querySelector<HTMLDetailsElement>('details[data-keys]');
      if (help) help.open = !help.open;
      break;
    }
    default:
      return;
  }
  event.preventDefault();
}

/** Explains the keys of a list; opened by ? or by its button. */
export function ShortcutHelp({ selecting }: { selecting: boolean }) {
  const keys = [
    ['J', 'next row'],
    ['K', 'row before'],
    ['Enter', 'open'],
    ...(selecting ? [['X', 'select or not']] : []),
    ['?', 'show or hide these keys'],
  ];
  return (
    <details className="al_menu" data-keys>
      <summary>Keys</summary>
      <dl className="al_keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
