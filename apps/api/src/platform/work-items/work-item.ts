import type { Audience, Permission } from '@almoner/domain/shared';

/**
 * What waits for the people who hold a permission: one section of their home page. A feature declares its own in its
 * `<feature>.work-items.ts`; its module names them and `home` collects them. The parts are SQL; `me` stands for the reader,
 * with `me.id` and `me.today`.
 */
export interface WorkItem {
  readonly key: string;
  /** Where the section stands among those of all features, the lowest first; each has a place of its own. */
  readonly place: number;
  readonly title: string;
  readonly permission: Permission;
  /** Set where the permission is held on both sides and the section is for one of them. */
  readonly audience?: Audience;
  /** What an item is, and what opens when it is chosen unless `subject` says otherwise. */
  readonly kind: string;
  readonly from: string;
  readonly where: string;
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly subtitle: string;
  readonly amountPence?: string;
  readonly dueOn?: string;
  readonly at?: string;
  readonly subject?: { readonly type: string; readonly id: string };
  readonly order: string;
}
