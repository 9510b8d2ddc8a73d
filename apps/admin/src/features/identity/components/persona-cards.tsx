import { Button } from '../../../components/buttons.js';
import type { Persona } from '../sign-in-requests.js';

interface PersonaCardsProps {
  readonly personas: readonly Persona[];
  /** The key of the persona that is being signed in. */
  readonly pendingKey: string | null;
  readonly onChoose: (key: string) => void;
}

/** The personas of the demonstration. One click signs in as one of them. */
export function PersonaCards({ personas, pendingKey, onChoose }: PersonaCardsProps) {
  return (
    <ul className="al_cards">
      {personas.map((persona) => (
        <li className="al_card" key={persona.key}>
          <h3>{persona.name}</h3>
          <p>
            <strong>{persona.roleLabel}</strong>
            {persona.organisationName && `, ${persona.organisationName}`}
          </p>
          <p>{persona.description}</p>
          <Button
            kind="secondary"
            pending={pendingKey === persona.key}
            onClick={() => onChoose(persona.key)}
          >
            Sign in<span className="visually-hidden"> as {persona.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
