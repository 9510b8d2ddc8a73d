import { LONGEST_VIEW_NAME } from '@almoner/domain/saved-views';
import type { List } from '@almoner/domain/shared';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import { apiQuery } from '../../lib/api/api-query.js';
import { ifVersion } from '../../lib/api/conditional-headers.js';
import {
  createSavedView,
  deleteSavedView,
  listSavedViews,
  updateSavedView,
} from '../../lib/api/generated/sdk.gen.js';
import type { SavedViewItem } from '../../lib/api/generated/types.gen.js';
import { useProblemForm } from '../../lib/forms/use-problem-form.js';
import { useNotices } from '../../lib/notices.js';
import { Form } from '../form.js';
import { TextField } from '../fields.js';

interface SavedViewsProps {
  readonly list: List;
  /** The present filters, order, page size and columns. */
  readonly shown: Readonly<Record<string, string>>;
}

/** The link to a saved view; it replaces the whole address. */
function viewLink(search: Readonly<Record<string, string>>): LinkProps {
  return { to: '.', search } as unknown as LinkProps;
}

function SaveForm({ list, shown }: SavedViewsProps) {
  const { notify } = useNotices();
  const form = useProblemForm({
    defaultValues: { name: '' },
    send: ({ name }) =>
      createSavedView({ body: { list: list.name, name: name.trim(), search: shown } }),
    onSent: ({ name }) => {
      notify(`View “${name}” saved`);
      form.reset();
    },
  });
  return (
    <Form form={form} submit="Save what is shown" kind="secondary" wide>
      <TextField
        label="Name of this view"
        maxLength={LONGEST_VIEW_NAME}
        autoComplete="off"
        {...form.field('name', 'Enter a name')}
      />
    </Form>
  );
}

function Views({ list, shown }: SavedViewsProps) {
  const { notify } = useNotices();
  const views = useQuery(apiQuery(listSavedViews, { query: { list: list.name } }));
  const remove = useMutation({
    mutationFn: ({ id, version }: Pick<SavedViewItem, 'id' | 'version'>) =>
      deleteSavedView({ path: { id }, headers: ifVersion(version) }),
    onSuccess: () => notify('View deleted'),
  });
  const replace = useMutation({
    mutationFn: ({ id, version }: Pick<SavedViewItem, 'id' | 'version'>) =>
      updateSavedView({ path: { id }, headers: ifVersion(version), body: { search: shown } }),
    onSuccess: ({ name }) => notify(`View “${name}” now shows what is shown here`),
  });
  const items = views.data?.items ?? [];
  return (
    <div className="al_menu__list">
      {views.isSuccess && items.length === 0 && <p>You have saved no view of this list yet.</p>}
      <ul className="al_plain-list">
        {items.map(({ id, name, search, version }) => (
          <li key={id} className="al_saved-view">
            <Link {...viewLink(search)}>{name}</Link>{' '}
            <button
              type="button"
              className="al_link-button"
              onClick={() => replace.mutate({ id, version })}
            >
              Replace<span className="visually-hidden"> {name} by what is shown</span>
            </button>{' '}
            <button
              type="button"
              className="al_link-button"
              onClick={() => remove.mutate({ id, version })}
            >
              Delete<span className="visually-hidden"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <SaveForm list={list} shown={shown} />
    </div>
  );
}

/** A person's saved views of a list. Each links to the list with the filters, order and columns that were saved. */
export function SavedViews(props: SavedViewsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="al_menu"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Saved views</summary>
      {open && <Views {...props} />}
    </details>
  );
}
