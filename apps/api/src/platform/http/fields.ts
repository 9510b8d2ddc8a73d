/**
 * Field decorators for request and response bodies: each says at once what is accepted and what the
 * OpenAPI document tells, so the two cannot differ.
 */
export * from './date-fields.js';
export * from './nested-fields.js';
export * from './number-fields.js';
export * from './text-fields.js';
