interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One box for a yes or no. */
export function Checkbox({ name, label, checked, onChange }: CheckboxProps) {
  return (
    <div className="ds_checkbox al_single-check">
      <input
        type="checkbox"
        className="ds_checkbox__input"
        id={name}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="ds_checkbox__label" htmlFor={name}>
        {label}
      </label>
    </div>
  );
}
