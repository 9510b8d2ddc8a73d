interface SelectBoxProps {
  /** What it chooses, for a screen reader: "Select CFF-2026-0042". */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The box that chooses one row of a list. */
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
