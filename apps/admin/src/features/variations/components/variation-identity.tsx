import { Link } from '@tanstack/react-router';
import { IdentityBar } from '../../../components/facts.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { kindsText } from '../variations-labels.js';
import type { Variation } from '../variations-types.js';

/** The facts that identify a variation. */
export function VariationIdentity({ variation }: { variation: Variation }) {
  const award = (
    <Link to="/awards/$id" params={{ id: variation.awardId }}>
      {variation.awardReference}
    </Link>
  );
  return (
    <IdentityBar
      label="Variation"
      facts={[
        { key: 'Status', value: <StatusTag thing="variation" status={variation.status} /> },
        { key: 'Award', value: award },
        { key: 'Organisation', value: variation.organisationName },
        { key: 'Fund', value: variation.fundCode },
        { key: 'Changes', value: kindsText(variation.kinds) },
        ...(variation.illustrative ? [{ key: 'Data', value: <IllustrativeMark /> }] : []),
      ]}
    />
  );
}
