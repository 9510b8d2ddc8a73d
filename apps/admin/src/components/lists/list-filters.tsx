import { isPlainDate } from '@almoner/domain/calendar';
import { formatPounds, pence } from '@almoner/domain/money';
import {
  rangesOutOfOrder,
  type List,
  type ListFilter,
  type ListSearch,
} from '@almoner/domain/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { financialYearsAround } from '../../lib/financial-years.js';
import { dateText } from '../../lib/formatters.js';
import { choiceWords, filtersInUse } from '../../lib/list-search.js';
import { isChosenByTyping, recordNameQuery } from '../../lib/record-choices.js';
import { useSearchChange } from '../../lib/same-page.js';
import { hasPermission, useAudience, useSession } from '../../lib/session.js';
import type { MoneyEntry } from '../../lib/forms/entries.js';
import { DateField, FinancialYearSelect, MoneyField } from '../typed-fields.js';
import { Select, TextField } from '../fields.js';
import { RecordComboBox } from './record-combo-box.js';

interface ListFiltersProps<L extends List> {
  readonly list: L;
  readonly search: ListSearch<L>;
  /** Filters that the page itself sets: people can neither see nor change them. */
  readonly fixed?: readonly string[] | undefined;
}

interface ControlProps {
  readonly name: string;
  readonly filter: ListFilter;
  readonly value: string | undefined;
  readonly fundId: string | undefined;
  /** Why the list cannot have a value beside those of its other filters; null where it can. */
  readonly faultOf: (value: string) => string | null;
  readonly onChange: (value: string | undefined, typing?: boolean) => void;
}

/** How many financial years a filter offers before the present one and after it. */
const YEARS_OFFERED = [10, 4] as const;

/** How long to wait after the last key before the list is filtered by the typed text. */
const TYPING_MS = 300;

/**
 * The text of a field whose value is kept in the address. While a person types, the field shows what they type; when
 * something else changes the address (a chip, the browser's back button), the field shows that.
 */
function useAddressText(value: string, change: (value: string) => void) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setSent(value);
      setText(value);
    }
  }
  const send = (next: string) => {
    if (next === sent) return;
    setSent(next);
    change(next);
  };
  return { text, setText, send };
}

/** A text filter. It applies shortly after the last key, or at once on Enter. */
function SearchControl({ name, filter, value = '', onChange }: ControlProps) {
  const { text, setText, send } = useAddressText(value, (next) =>
    onChange(next || undefined, true),
  );
  const settle = useEffectEvent(() => send(text.trim()));
  useEffect(() => {
    const timer = setTimeout(() => settle(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextField
      name={name}
      label={filter.label}
      type="search"
      autoComplete="off"
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && send(text.trim())}
    />
  );
}

interface DateControlProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A date filter. It applies once the date is complete. */
export function DateControl({ name, label, value = '', onChange }: DateControlProps) {
  const { text, setText, send } = useAddressText(value, (next) => onChange(next || undefined));
  return (
    <div className="al_date-filter">
      <DateField
        name={name}
        label={label}
        value={text}
        onChange={(next) => {
          setText(next);
          if (next === '' || isPlainDate(next)) send(next);
        }}
      />
    </div>
  );
}

/** A filter by an amount, typed in pounds. It applies shortly after the last key, once it is an amount. */
function MoneyControl({ name, filter, value = '', faultOf, onChange }: ControlProps) {
  const { text, setText, send } = useAddressText(value, (next) =>
    onChange(next || undefined, true),
  );
  const [invalid, setInvalid] = useState<MoneyEntry>(null);
  const fault = text === '' ? null : faultOf(text);
  const settle = useEffectEvent(() => {
    if (invalid === null && fault === null) send(text);
  });
  useEffect(() => {
    const timer = setTimeout(() => settle(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, fault]);
  return (
    <MoneyField
      name={name}
      label={filter.label}
      error={fault ?? undefined}
      value={invalid ?? (text === '' ? null : Number(text))}
      onChange={(entry) => {
        const isInvalid = entry !== null && typeof entry === 'object';
        setInvalid(isInvalid ? entry : null);
        if (!isInvalid) setText(entry === null ? '' : String(entry));
      }}
    />
  );
}

function Control(props: ControlProps) {
  const { name, filter, value, fundId, onChange } = props;
  const audience = useAudience();
  switch (filter.kind) {
    case 'search':
      return <SearchControl {...props} />;
    case 'date':
      return <DateControl name={name} label={filter.label} value={value} onChange={onChange} />;
    case 'financial-year':
      return (
        <FinancialYearSelect
          name={name}
          label={filter.label}
          emptyLabel="Any year"
          years={financialYearsAround(...YEARS_OFFERED)}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    case 'money':
      return <MoneyControl {...props} />;
    case 'choice':
      return (
        <Select
          name={name}
          label={filter.label}
          emptyLabel={filter.any}
          choices={(filter.offered ?? Object.keys(filter.words[audience])).map((choice) => ({
            value: choice,
            label: choiceWords(filter, choice, audience),
          }))}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    case 'record':
      return (
        <RecordComboBox
          of={filter.of}
          label={filter.label}
          any={filter.any}
          among={filter.among}
          fundId={filter.of === 'fund' ? undefined : fundId}
          value={value}
          onChange={onChange}
        />
      );
  }
}

function isOffered(filter: ListFilter): boolean {
  return filter.linkOnly !== true && (filter.kind !== 'record' || isChosenByTyping(filter.of));
}

/** What a filter in use says on its chip. */
function ChipWords({ filter, value }: { filter: ListFilter; value: string }): ReactNode {
  const audience = useAudience();
  const record = filter.kind === 'record' ? filter : undefined;
  const name = useQuery({
    ...recordNameQuery(record?.of ?? 'record', value, record?.among),
    enabled: record !== undefined,
  });
  switch (filter.kind) {
    case 'search':
      return `Contains: ${value}`;
    case 'date':
      return `${filter.label}: ${dateText(value)}`;
    case 'money':
      return `${filter.label}: ${formatPounds(pence(Number(value)))}`;
    case 'record':
      return `${filter.label}: ${name.data ?? 'one'}`;
    default:
      return `${filter.label}: ${choiceWords(filter, value, audience)}`;
  }
}

/** What is wrong with the ends of a range, in words; null where it is in order. */
function rangeFault(list: List, values: Readonly<Record<string, string | undefined>>) {
  const [ends] = rangesOutOfOrder(list, values);
  if (ends === undefined) return null;
  const { name, upTo } = ends;
  return `${list.filters[name]?.label} is above ${list.filters[upTo]?.label.toLowerCase()}`;
}

/** The filters of a list. Each applies as soon as it is changed; chips show the filters in use and remove them. */
export function ListFilters<L extends List>({ list, search, fixed = [] }: ListFiltersProps<L>) {
  const changeSearch = useSearchChange();
  const session = useSession();
  const values = search as Readonly<Record<string, string | undefined>>;
  const offered = Object.entries(list.filters).filter(
    ([name, filter]) =>
      !fixed.includes(name) &&
      isOffered(filter) &&
      (filter.permission === undefined || hasPermission(session, filter.permission)),
  );
  const chips = filtersInUse(list, search).filter(({ name }) => !fixed.includes(name));
  const without = (names: readonly string[]) =>
    changeSearch({
      ...Object.fromEntries(names.map((name) => [name, undefined])),
      cursor: undefined,
    });
  return (
    <search className="al_filter-bar" aria-label={`Filter ${list.things}`}>
      <div className="al_filter-bar__fields">
        {offered.map(([name, filter]) => (
          <Control
            key={name}
            name={name}
            filter={filter}
            value={values[name]}
            fundId={values['fundId']}
            faultOf={(value) => rangeFault(list, { ...values, [name]: value })}
            onChange={(value, typing) =>
              changeSearch({ [name]: value, cursor: undefined }, { replace: typing === true })
            }
          />
        ))}
      </div>
      {chips.length > 0 && (
        <ul className="al_chips" aria-label="Filters in use">
          {chips.map(({ name, filter, value }) => (
            <li key={name}>
              <button type="button" className="al_chip" onClick={() => without([name])}>
                <span className="visually-hidden">Remove filter </span>
                <ChipWords filter={filter} value={value} /> <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="al_chip"
              onClick={() => without(chips.map(({ name }) => name))}
            >
              Clear filters
            </button>
          </li>
        </ul>
      )}
    </search>
  );
}
