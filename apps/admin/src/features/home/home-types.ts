import type { GetHomeResponse } from '../../lib/api/generated/types.gen.js';

export type WorkSection = GetHomeResponse['sections'][number];

export type WorkItem = WorkSection['items'][number];
