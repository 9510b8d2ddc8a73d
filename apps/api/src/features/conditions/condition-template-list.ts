import { CONDITION_TEMPLATE_LIST } from '@almoner/domain/conditions';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { foldedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { ConditionTemplateView } from './conditions.dto.js';
import {
  shownTemplate,
  TEMPLATE_COLUMNS,
  type ConditionTemplateRow,
} from './condition-templates.queries.js';

const source: SourceOf<
  typeof CONDITION_TEMPLATE_LIST,
  ConditionTemplateRow,
  ConditionTemplateView
> = () => ({
  table: 'condition_templates t',
  id: 't.id',
  columns: TEMPLATE_COLUMNS,
  filters: {
    q: foldedIn('t.title', 't.text'),
    owner: 't.owner = $',
    active: { true: 't.active', false: 'NOT t.active' },
  },
  sorts: { title: byLetters('t.title') },
  shown: shownTemplate,
});

export const ConditionTemplateListController = listController({
  list: CONDITION_TEMPLATE_LIST,
  item: ConditionTemplateView,
  source,
  permission: 'conditions.edit',
  tag: 'conditions',
});
