import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import type { AuditAction } from '@almoner/domain/audit';
import {
  decideListed,
  refuse,
  unwrap,
  type Actor,
  type Decision,
  type Lifecycle,
} from '@almoner/domain/shared';
import type { AuditRecord } from '../audit/audit-record.js';
import { decideTogether } from '../audit/last-change.js';
import type { VersionedRow } from '../database/entity-columns.js';
import { required } from '../database/find.js';
import { saveVersions } from '../database/save-version.js';
import type { RequestContext } from '../database/request-context.js';
import type { Transaction } from '../database/transaction.js';
import type { UnitOfWork } from '../database/unit-of-work.js';

/** A row with a status. */
export interface StatefulRow extends VersionedRow {
  status: string;
}

/** A locked record: its row, and what the domain's rules take. */
export interface LockedRecord<Row, Subject> {
  readonly row: Row;
  readonly subject: Subject;
}

/** What the runner needs of one kind of record: how to lock it, and where its history belongs. */
export interface CommandedRecords<Row extends StatefulRow, Subject> {
  readonly entity: new () => Row;
  /**
   * Locks records in the order of their ids, each after the records that are always locked before it, and loads what
   * the rules take; leaves out those that are not visible.
   */
  lockAll(tx: Transaction, ids: readonly string[]): Promise<readonly LockedRecord<Row, Subject>[]>;
  /** The subject of the audit record, once the row has its new status. */
  audited(row: Row, subject: Subject): Omit<AuditRecord, 'action' | 'changes' | 'reason'>;
}

/** What is given with a command, and the day of the command. */
export interface Given {
  /** Empty where the command needs no reason. */
  readonly reason: string;
  readonly today: PlainDate;
}

/** A command that writes a status and, in the columns it names, who gave it, when and why. */
export interface RegularCommand<Row extends StatefulRow, Subject> {
  readonly decide: (subject: Subject, actor: Actor, given: Given) => Decision<Row['status']>;
  readonly at?: keyof Row;
  readonly by?: keyof Row;
  readonly reason?: keyof Row;
  /** The column that keeps the status before the command. */
  readonly from?: keyof Row;
  /** The columns that the command empties. */
  readonly clears?: readonly (keyof Row)[];
}

interface Decided<Row, Subject> extends LockedRecord<Row, Subject> {
  readonly status: string;
}

/**
 * Carries out the regular commands of one kind of record: lock, decide, write, record. For any number of records, one
 * statement writes the rows and one more the history with its outbox.
 */
export abstract class RegularCommands<
  Row extends StatefulRow,
  Subject,
  Command extends string,
  View,
> {
  constructor(
    protected readonly unitOfWork: UnitOfWork,
    private readonly records: CommandedRecords<Row, Subject>,
    private readonly views: { view(tx: Transaction, id: string): Promise<View> },
    private readonly lifecycle: Lifecycle<Row['status'], string>,
    private readonly commands: Readonly<Record<Command, RegularCommand<Row, Subject>>>,
  ) {}

  /** Gives a command to one record and answers the record after it. */
  give(context: RequestContext, command: Command, id: string, reason?: string): Promise<View> {
    return this.unitOfWork.command(context, async (tx) => {
      const [locked] = await this.records.lockAll(tx, [id]);
      const status = unwrap(this.decisionOf(tx, command, required(locked), reason));
      await this.carryOut(tx, command, [{ ...required(locked), status }], reason);
      return this.views.view(tx, id);
    });
  }

  /**
   * Gives a command to several records, all or none, in the caller's transaction. A refusal names each refused record
   * by its place under `pointer`. Answers the rows in the order of the ids.
   */
  protected async giveAll(
    tx: Transaction,
    command: Command,
    pointer: string,
    ids: readonly string[],
  ): Promise<Row[]> {
    unwrap(decideListed(pointer, ids));
    const locked = new Map(
      (await this.records.lockAll(tx, ids)).map((record) => [record.row.id, record]),
    );
    const name = (id: string) => {
      const record = locked.get(id);
      return record ? (this.auditedOf(record).subjectReference ?? id) : id;
    };
    const list = { pointer, items: ids, name };
    const statuses = await decideTogether(
      tx,
      list,
      (id) => id,
      (id) => {
        const record = locked.get(id);
        return record ? this.decisionOf(tx, command, record) : refuse('shared.not-found');
      },
    );
    const decided = ids.map((id, index) => ({
      ...(locked.get(id) as LockedRecord<Row, Subject>),
      status: statuses[index] as string,
    }));
    await this.carryOut(tx, command, decided);
    return decided.map(({ row }) => row);
  }

  private decisionOf(
    tx: Transaction,
    command: Command,
    { subject }: LockedRecord<Row, Subject>,
    reason = '',
  ): Decision<Row['status']> {
    const given = { reason, today: todayInScotland(tx.now) };
    return this.commands[command].decide(subject, tx.actor, given);
  }

  private auditedOf({ row, subject }: LockedRecord<Row, Subject>) {
    return this.records.audited(row, subject);
  }

  private async carryOut(
    tx: Transaction,
    command: Command,
    decided: readonly Decided<Row, Subject>[],
    reason?: string,
  ): Promise<void> {
    const action = required(
      this.lifecycle.transitions.find((row) => row.command === command)?.action,
    ) as AuditAction;
    const before = decided.map(({ row }) => row.status);
    await this.writeRows(tx, this.commands[command], decided, reason ?? null);
    await tx.audit(
      ...decided.map((record, index) => ({
        ...this.auditedOf(record),
        action,
        changes: [{ field: 'status', from: before[index] as string, to: record.status }],
        reason: reason ?? null,
      })),
    );
  }

  /** Writes the rows by one statement, and sets the same values on the rows in memory. */
  private async writeRows(
    tx: Transaction,
    command: RegularCommand<Row, Subject>,
    decided: readonly Decided<Row, Subject>[],
    reason: string | null,
  ): Promise<void> {
    const { at, by, reason: why, from, clears = [] } = command;
    const same = {
      ...(at && { [at]: tx.now }),
      ...(by && { [by]: tx.actor.userId }),
      ...(why && { [why]: reason }),
      ...Object.fromEntries(clears.map((cleared) => [cleared, null])),
    };
    for (const { row, status } of decided)
      Object.assign(row, same, from && { [from]: row.status }, { status });
    const columns = ['status', ...(from ? [from] : []), ...Object.keys(same)];
    await saveVersions(
      tx,
      this.records.entity,
      decided.map(({ row }) => row),
      columns as (keyof Row & string)[],
    );
  }
}
