/** How the total was computed from the funds, and how many funds publish no amount. */
export function annualTotalNote(unpublishedFunds: number): string {
  if (unpublishedFunds === 0) return 'Added up from its funds';
  const funds = unpublishedFunds === 1 ? '1 fund publishes' : `${unpublishedFunds} funds publish`;
  return `Added up from its funds; ${funds} no amount`;
}
