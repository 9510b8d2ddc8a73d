/** The text that sealed numbers are bound to. Copied to another set or organisation, they cannot be opened. */
export function sealedFor(owner: { readonly id: string; readonly organisationId: string }): string {
  return `bank account ${owner.id} of organisation ${owner.organisationId}`;
}
