import { LETTER_TEMPLATE_LIST } from '@almoner/domain/letters';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { foldedIn } from '../../platform/lists/list-source.js';
import { LetterTemplateItem } from './letters.dto.js';
import { TEMPLATE_ITEM, TEMPLATE_JOINS, withStatusWords } from './letter-templates.queries.js';

export const LetterTemplateListController = listController({
  list: LETTER_TEMPLATE_LIST,
  item: LetterTemplateItem,
  permission: 'letters.read-templates',
  tag: 'letters',
  source: () => ({
    table: 'letter_templates t',
    joins: TEMPLATE_JOINS,
    id: 't.id',
    columns: TEMPLATE_ITEM,
    filters: {
      q: foldedIn('t.name'),
      kind: 't.kind = $',
      status: 't.status = $',
      fundId: 't.fund_id = $',
      seriesId: 't.series_id = $',
    },
    sorts: {
      name: byLetters('t.name'),
      updatedAt: { expression: 't.updated_at', type: 'timestamptz' },
    },
    shown: (row: Omit<LetterTemplateItem, 'statusWords'>) => withStatusWords(row),
  }),
});
