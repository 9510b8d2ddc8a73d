import { TextArea } from '../../../components/fields.js';

interface StorySectionProps {
  readonly narrative: string;
  readonly onChange: (narrative: string) => void;
}

/** What changed, in the organisation's own words. */
export function StorySection({ narrative, onChange }: StorySectionProps) {
  return (
    <>
      <p>
        Say what changed for the people you work with, and how you know. Do not name children or
        families.
      </p>
      <TextArea
        name="narrative"
        label="Your story"
        rows={12}
        limit={{ most: 20_000, unit: 'characters' }}
        value={narrative}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
