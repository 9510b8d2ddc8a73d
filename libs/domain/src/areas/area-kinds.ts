/** The kinds of place in the reference list: 32 councils, 14 health boards, 30 partnerships. */
export const AREA_KINDS = ['council', 'health-board', 'adp'] as const;

export type AreaKind = (typeof AREA_KINDS)[number];

/**
 * The code of an alcohol and drug partnership (ADP), made from its name since there is no official one:
 * `ADP-mid-and-east-lothian-meldap`. Two councils of one partnership have the same code.
 */
export function adpCode(name: string): string {
  const kebab = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `ADP-${kebab}`;
}
