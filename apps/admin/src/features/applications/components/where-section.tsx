import { Checkboxes } from '../../../components/choices.js';
import type { Choice } from '../../../components/fields.js';

interface WhereSectionProps {
  readonly areaCodes: readonly string[];
  readonly areas: readonly Choice[];
  readonly error: string | undefined;
  readonly onChange: (areaCodes: string[]) => void;
}

/** The council areas in which the project works. */
export function WhereSection({ areaCodes, areas, error, onChange }: WhereSectionProps) {
  const toggle = (code: string, chosen: boolean) =>
    onChange(chosen ? [...areaCodes, code] : areaCodes.filter((other) => other !== code));
  return (
    <Checkboxes
      name="areaCodes"
      label="Council areas"
      hint="Choose every area where people will get support"
      choices={areas}
      values={areaCodes}
      columns
      error={error}
      onChange={(event) => toggle(event.target.value, event.target.checked)}
    />
  );
}
