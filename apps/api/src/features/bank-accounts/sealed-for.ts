/** What sealed numbers are bound to: moved to another set or another organisation, they do not open. */
export function sealedFor(owner: { readonly id: string; readonly organisationId: string }): string {
  return `bank account ${owner.id} of organisation ${owner.organisationId}`;
}
