import { accept, refuse, type ActionTable, type Decision } from '../shared/index.js';

/** The parameters in the address of a list, as text, for example `{ status: 'submitted', sort: '-submittedAt' }`. */
export type SavedSearch = Readonly<Record<string, string>>;

/** A saved view of a list: a name, and the filters, order and columns that it opens the list with. */
export interface SavedView {
  /** 1 to 80 characters, different from the names of the person's other views of this list. */
  readonly name: string;
  readonly search: SavedSearch;
}

/** The longest name, in characters. */
export const LONGEST_VIEW_NAME = 80;

/** How many views of one list a person can save. */
export const MOST_SAVED_VIEWS = 50;

const MOST_PARAMETERS = 40;
const LONGEST_PARAMETER_NAME = 60;
const LONGEST_PARAMETER = 500;

function searchFault(search: SavedSearch): string | null {
  const parameters = Object.entries(search);
  if (parameters.length > MOST_PARAMETERS) return `Send at most ${MOST_PARAMETERS} parameters`;
  const isLong = parameters.some(
    ([name, value]) => name.length > LONGEST_PARAMETER_NAME || value.length > LONGEST_PARAMETER,
  );
  return isLong ? `Send parameters of at most ${LONGEST_PARAMETER} characters` : null;
}

/**
 * The view to store, or `shared.invalid` by field. Only the size of the parameters is checked, not their names:
 * a filter can be removed from the list later, and the page that opens the view says so.
 */
export function decideSavedView(view: SavedView): Decision<SavedView> {
  const length = [...view.name].length;
  if (length < 1 || length > LONGEST_VIEW_NAME) {
    const detail = `Enter a name of 1 to ${LONGEST_VIEW_NAME} characters`;
    return refuse('shared.invalid', {}, [{ pointer: '/name', detail }]);
  }
  const detail = searchFault(view.search);
  if (detail !== null) return refuse('shared.invalid', {}, [{ pointer: '/search', detail }]);
  return accept({ name: view.name, search: view.search });
}

/** Whether one more view can be saved for a list that has `kept` views: `saved-views.too-many` above the limit. */
export function decideSaveView(view: SavedView, kept: number): Decision<SavedView> {
  if (kept >= MOST_SAVED_VIEWS) return refuse('saved-views.too-many', { most: MOST_SAVED_VIEWS });
  return decideSavedView(view);
}

/** The audit actions of a saved view and the words of its history. */
export const SAVED_VIEW_ACTIONS = {
  'saved-views.create': { history: 'View of a list saved', shown: 'always' },
  'saved-views.update': { history: 'Saved view changed', shown: 'always' },
  'saved-views.delete': { history: 'Saved view deleted', shown: 'always' },
} satisfies ActionTable;
