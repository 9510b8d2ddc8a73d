import { useQuery } from '@tanstack/react-query';
import { lazy, startTransition, Suspense, useId, useState } from 'react';
import { recordNameQuery } from '../../lib/record-choices.js';
import type { RecordChoiceProps } from './record-choice.js';

const RecordChoice = lazy(() =>
  import('./record-choice.js').then((loaded) => ({ default: loaded.RecordChoice })),
);

type RecordComboBoxProps = Omit<RecordChoiceProps, 'begun'>;

interface ClosedProps extends RecordComboBoxProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onBegin: () => void;
  readonly onLeave: () => void;
}

/** A plain field, shown until somebody begins to choose and while the combobox is loading. */
function Closed({ of, label, any, value, text, onType, ...on }: ClosedProps) {
  const id = useId();
  const name = useQuery({ ...recordNameQuery(of, value ?? ''), enabled: value !== undefined }).data;
  return (
    <div className="al_combo-box">
      <label className="ds_label" htmlFor={id}>
        {label}
      </label>
      <div className="al_combo-box__field">
        <input
          id={id}
          className="ds_input"
          type="text"
          role="combobox"
          aria-expanded={false}
          aria-haspopup="listbox"
          autoComplete="off"
          placeholder={any}
          value={text || (value === undefined ? '' : (name ?? ''))}
          onFocus={on.onBegin}
          onBlur={on.onLeave}
          onChange={(event) => onType(event.target.value)}
        />
        <span className="al_combo-box__button" aria-hidden="true">
          ▾
        </span>
      </div>
    </div>
  );
}

/**
 * Chooses one record by typing part of its name. Emptying the field chooses none. The combobox is as large as a page's
 * script, so it is loaded when somebody begins to choose. Meanwhile the plain field stays, with the focus and what is
 * typed; left before the combobox is there, it stays plain.
 */
export function RecordComboBox(props: RecordComboBoxProps) {
  const [begun, setBegun] = useState(false);
  const [text, setText] = useState('');
  const closed = (
    <Closed
      {...props}
      text={text}
      onType={setText}
      onBegin={() => startTransition(() => setBegun(true))}
      onLeave={() => {
        setBegun(false);
        setText('');
      }}
    />
  );
  return (
    <Suspense fallback={closed}>
      {begun ? <RecordChoice {...props} begun={text} /> : closed}
    </Suspense>
  );
}
