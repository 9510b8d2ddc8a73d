import type { FilterRecord } from '@almoner/domain/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { recordChoicesQuery, recordNameQuery } from '../../lib/record-choices.js';

export interface RecordChoiceProps {
  readonly of: FilterRecord;
  readonly label: string;
  /** The text where nothing is chosen, e.g. "Any fund". */
  readonly any: string;
  readonly among?: string | undefined;
  readonly fundId?: string | undefined;
  /** The id of the chosen record. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** What was typed before this component was loaded. */
  readonly begun: string;
}

/** Chooses one record by typing part of its name. Emptying the field chooses none. */
export function RecordChoice(props: RecordChoiceProps) {
  const { of, label, any, among, fundId, value, onChange, begun } = props;
  const [typed, setTyped] = useState<string | null>(begun === '' ? null : begun);
  const [focused, setFocused] = useState(false);
  const name = useQuery({
    ...recordNameQuery(of, value ?? '', among),
    enabled: value !== undefined,
  }).data;
  const chosen = value === undefined ? '' : (name ?? '');
  const text = typed ?? chosen;
  const found = useQuery({
    ...recordChoicesQuery(of, { text, among, fundId }),
    placeholderData: keepPreviousData,
    enabled: focused,
  });
  const matching = (found.data ?? []).filter((choice) =>
    choice.label.toLocaleLowerCase('en-GB').includes(text.trim().toLocaleLowerCase('en-GB')),
  );
  return (
    <ComboBox
      className="al_combo-box"
      items={text === chosen || text === '' ? (found.data ?? []) : matching}
      inputValue={text}
      value={value ?? null}
      onInputChange={(input) => {
        setTyped(input);
        if (input === '' && value !== undefined) onChange(undefined);
      }}
      onChange={(key) => {
        if (key === null) return;
        // any other text would open the list again
        setTyped(found.data?.find((choice) => choice.value === key)?.label ?? null);
        onChange(String(key));
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        setTyped(null);
      }}
      // the API searches by the typed text, folding accents and apostrophes, so the component must not filter again
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="ds_label">{label}</Label>
      <div className="al_combo-box__field">
        <Input className="ds_input" placeholder={any} autoFocus />
        <Button className="al_combo-box__button">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="al_combo-box__list">
        <ListBox
          renderEmptyState={() => (
            <p className="al_combo-box__none">{found.isPending ? 'Looking…' : 'Nothing found'}</p>
          )}
        >
          {(choice: { value: string; label: string }) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className="al_combo-box__item">
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
