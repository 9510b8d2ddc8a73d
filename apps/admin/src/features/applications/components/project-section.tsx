import { TextField } from '../../../components/fields.js';

interface ProjectSectionProps {
  readonly title: string;
  readonly error: string | undefined;
  readonly onChange: (title: string) => void;
}

/** The title of the project. */
export function ProjectSection({ title, error, onChange }: ProjectSectionProps) {
  return (
    <TextField
      name="title"
      label="Name of the project"
      hint="A few words that say what it is, like “Family support in North Lanarkshire”"
      value={title}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
