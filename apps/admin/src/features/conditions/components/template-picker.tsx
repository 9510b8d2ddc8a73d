import { Button } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { Select } from '../../../components/fields.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listConditionTemplates } from '../../../lib/api/generated/sdk.gen.js';
import { useSearchChange } from '../../../lib/same-page.js';
import type { ConditionTemplate } from '../conditions-types.js';

const MOST_TEMPLATES = 100;

interface TemplatePickerProps {
  readonly templateId: string | undefined;
  readonly children: (template: ConditionTemplate | undefined) => React.ReactNode;
}

/** Chooses the condition of the library to begin with. The choice is kept in the address. */
export function TemplatePicker({ templateId, children }: TemplatePickerProps) {
  const changeSearch = useSearchChange();
  return (
    <Loaded
      query={apiQuery(listConditionTemplates, { query: { active: 'true', limit: MOST_TEMPLATES } })}
    >
      {({ items: choices }) => (
        <>
          <form
            className="al_narrow"
            onSubmit={(event) => {
              event.preventDefault();
              const chosen = new FormData(event.currentTarget).get('templateId');
              changeSearch({
                templateId: typeof chosen === 'string' && chosen ? chosen : undefined,
              });
            }}
          >
            <Select
              name="templateId"
              label="Begin from the library"
              emptyLabel="A condition of this award alone"
              choices={choices.map(({ id, title }) => ({ value: id, label: title }))}
              defaultValue={templateId}
            />
            <Button type="submit" kind="secondary">
              Use this
            </Button>
          </form>
          {children(choices.find(({ id }) => id === templateId))}
        </>
      )}
    </Loaded>
  );
}
