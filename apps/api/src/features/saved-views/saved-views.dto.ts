import { LONGEST_VIEW_NAME } from '@almoner/domain/saved-views';
import { applyDecorators } from '@nestjs/common';
import { check } from '../../platform/http/field-options.js';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  TextMapField,
} from '../../platform/http/fields.js';
import { servedLists } from '../../platform/lists/list-controller.js';

/** The name of one of the lists that the API has. */
function ListNameField(): PropertyDecorator {
  const isServed = (name: unknown) => servedLists().some(({ list }) => list.name === name);
  return applyDecorators(
    TextField({ max: 60, example: 'applications', description: 'The list, as in its address.' }),
    check('servedList', isServed, 'Enter the name of a list'),
  );
}

export class SavedViewsQuery {
  @ListNameField()
  list: string;
}

/** A person's own saved view of a list. */
export class SavedViewItem {
  @IdField()
  id: string;

  @TextField({ description: 'The list, as in its address.' })
  list: string;

  @TextField({ max: LONGEST_VIEW_NAME })
  name: string;

  @TextMapField({
    description:
      'The parameters of the list as they were saved; one that the list no longer has stays.',
  })
  search: Record<string, string>;

  @InstantField()
  createdAt: string;

  @IntegerField({ min: 1 })
  version: number;
}

/** The views of one list, by name; at most 50. */
export class SavedViewList {
  @ListField(() => SavedViewItem)
  items: SavedViewItem[];
}

export class UpdateSavedView {
  @TextField({ optional: true, max: LONGEST_VIEW_NAME })
  name?: string;

  @TextMapField({ optional: true, description: 'Replaces all parameters.' })
  search?: Record<string, string>;
}

export class CreateSavedView extends UpdateSavedView {
  @ListNameField()
  list: string;

  @TextField({ max: LONGEST_VIEW_NAME })
  declare name: string;

  @TextMapField({ description: 'At most 40 parameters of at most 500 characters each.' })
  declare search: Record<string, string>;
}
