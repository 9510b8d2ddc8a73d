import { accept, refuse, type ActionTable, type Decision } from '../shared/index.js';

/** The parameters of a list's address, as text, e.g. `{ status: 'submitted', sort: '-submittedAt' }`. */
export type SavedSearch = Readonly<Record<string, string>>;

/** What a person keeps of a list to come back to: a name, and the filters, order and columns it stands for. */
export interface SavedView {
  /** Of 1 to 80 characters; no two views of one list of one person have the same. */
  readonly name: string;
  readonly search: SavedSearch;
}

/** The most characters of a name. */
export const LONGEST_VIEW_NAME = 80;

/** The most views that a person keeps of one list. */
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
 * A view as it is kept, or `shared.invalid` by field. A filter in it may be gone later, or be unknown to the list: that
 * is for whoever opens the view, so only the size of the parameters is looked at.
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

/** A further view beside the `kept` ones of the same list: `saved-views.too-many` past the most. */
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
