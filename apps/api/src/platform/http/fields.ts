/**
 * Decorators for the fields of request and response bodies. Each one declares both the check and the OpenAPI
 * description, so that the two cannot differ.
 */
export * from './date-fields.js';
export * from './nested-fields.js';
export * from './number-fields.js';
export * from './text-fields.js';
