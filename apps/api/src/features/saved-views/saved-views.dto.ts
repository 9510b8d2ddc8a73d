import { LONGEST_VIEW_NAME } from '@almoner/domain/saved-views';
import { applyDecorators } from '@nestjs/common';
import { check, type Field } from '../../platform/http/field-options.js';
import { field, Fields } from '../../platform/http/fields.js';
import { servedLists } from '../../platform/lists/list-controller.js';

/** The name of one of the lists that the API has. */
function listName(): Field<string> {
  const isServed = (name: unknown) => servedLists().some(({ list }) => list.name === name);
  return applyDecorators(
    field.text({ max: 60, example: 'applications', description: 'The list, as in its address.' }),
    check('servedList', isServed, 'Enter the name of a list'),
  );
}

export class SavedViewsQuery extends Fields({
  list: listName(),
}) {}

/** A person's own saved view of a list. */
export class SavedViewItem extends Fields({
  id: field.id(),
  list: field.text({ description: 'The list, as in its address.' }),
  name: field.text({ max: LONGEST_VIEW_NAME }),
  search: field.textMap({
    description:
      'The parameters of the list as they were saved; one that the list no longer has stays.',
  }),
  createdAt: field.instant(),
  version: field.integer({ min: 1 }),
}) {}

/** The views of one list, by name; at most 50. */
export class SavedViewList extends Fields({
  items: field.list(() => SavedViewItem),
}) {}

export class UpdateSavedView extends Fields({
  name: field.text({ optional: true, max: LONGEST_VIEW_NAME }),
  search: field.textMap({ optional: true, description: 'Replaces all parameters.' }),
}) {}

export class CreateSavedView extends Fields(UpdateSavedView, {
  list: listName(),
  name: field.text({ max: LONGEST_VIEW_NAME }),
  search: field.textMap({ description: 'At most 40 parameters of at most 500 characters each.' }),
}) {}
