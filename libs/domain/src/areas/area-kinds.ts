/** The kinds of place in the reference list: 32 councils, 14 health boards, 30 partnerships. */
export const AREA_KINDS = ['council', 'health-board', 'adp'] as const;

export type AreaKind = (typeof AREA_KINDS)[number];

/**
 * The code of an alcohol and drug partnership, which has none of its own: `ADP-mid-and-east-lothian-meldap`.
 * Two councils that share a partnership share its code.
 */
export function adpCode(name: string): string {
  const kebab = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `ADP-${kebab}`;
}
