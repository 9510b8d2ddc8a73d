import { LETTER_TEMPLATE_LIST } from '@almoner/domain/letters';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { TEMPLATE_CELLS } from '../../../features/letters/components/template-cells.js';
import { listLetterTemplates } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/letter-templates');

/** The templates that letters are made from. */
export function TemplateListPage() {
  const mayEdit = usePermission('letters.edit-templates');
  return (
    <>
      <PageHeading title="Letter templates" />
      <Permitted permission="letters.read-templates">
        <p>
          A letter is made from the latest published template of its kind and fund, or from one of
          every fund where its fund has none.
        </p>
        {mayEdit && <LinkButton to="/letter-templates/new">Write a template</LinkButton>}
        <ListView
          list={LETTER_TEMPLATE_LIST}
          address={route.useSearch()}
          requests={{ list: listLetterTemplates }}
          cells={TEMPLATE_CELLS}
        />
      </Permitted>
    </>
  );
}
