interface SelectBoxProps {
  /** The label for screen readers: "Select CFF-2026-0042". */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The checkbox that selects a row of a list. */
export function SelectBox({ label, checked, onChange }: SelectBoxProps) {
  return (
    <label className="al_select-box">
      <span className="visually-hidden">{label}</span>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
