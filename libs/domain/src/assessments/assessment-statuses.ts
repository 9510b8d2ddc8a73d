export const ASSESSMENT_STATUSES = ['assigned', 'in-progress', 'submitted', 'conflicted'] as const;

export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];
