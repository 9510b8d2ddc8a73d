import type { Audience, Permission } from '@almoner/domain/shared';

/**
 * Work that waits for the people who have a permission: one section of their home page. A feature declares its work
 * items in its `<feature>.work-items.ts`; its module names them and `home` collects them. The parts are SQL; `me` is
 * the reader, with `me.id` and `me.today`.
 */
export interface WorkItem {
  readonly key: string;
  /** The position of the section among those of all features, the lowest first. No two have the same. */
  readonly place: number;
  readonly title: string;
  readonly permission: Permission;
  /** Set where people of both audiences have the permission but the section is for one audience only. */
  readonly audience?: Audience;
  /** The kind of record that an item is; choosing the item opens that record unless `subject` names another. */
  readonly kind: string;
  /** The tables that `where` needs: what is counted. */
  readonly from: string;
  /** What the words of an item need besides; it must neither drop nor repeat one. */
  readonly joins?: string;
  /** True where there are few items and finding them is the work: they are found once, and counted as they are read. */
  readonly few?: true;
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
