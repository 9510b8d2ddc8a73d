import { createHash } from 'node:crypto';
import type { LetterSection } from '@almoner/domain/letters';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import type { AwardRow } from '../awards/award.entity.js';
import type { LetterTemplateRow } from './letter-template.entity.js';

/** A letter as it was made. */
export interface MadeLetter {
  readonly title: string;
  readonly sections: readonly LetterSection[];
  readonly bytes: Buffer;
}

/** Letters with their bytes. Written once and never changed. Only this class knows where the bytes are stored. */
@Injectable()
export class LettersRepository {
  /** Stores a letter with the SHA-256 of its bytes. Answers the SHA-256 in hexadecimal. */
  async insert(
    tx: Transaction,
    award: AwardRow,
    template: LetterTemplateRow,
    { title, sections, bytes }: MadeLetter,
  ): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { id: awardId, fundId, organisationId } = award;
    const [letter] = await tx.query<{ id: string }>(
      `INSERT INTO letters (award_id, fund_id, organisation_id, template_id, template_name, template_number, title,
                            sections, sha256, made_at, made_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        ...[awardId, fundId, organisationId, template.id, template.name, template.number, title],
        ...[JSON.stringify(sections), sha256, tx.now, tx.actor.userId],
      ],
    );
    await tx.query(
      'INSERT INTO letter_files (letter_id, fund_id, organisation_id, content) VALUES ($1, $2, $3, $4)',
      [required(letter).id, fundId, organisationId, bytes],
    );
    return sha256;
  }

  /** The SHA-256 of the latest letter of an award; null where it has none. */
  async latestOf(tx: Transaction, awardId: string): Promise<string | null> {
    const [letter] = await tx.query<{ sha256: string }>(
      'SELECT sha256 FROM letters WHERE award_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1',
      [awardId],
    );
    return letter?.sha256 ?? null;
  }

  /** Stores the name that was typed to accept an award, together with the letter that was read. */
  async keepAcceptance(tx: Transaction, award: AwardRow, name: string): Promise<void> {
    await tx.query(
      `INSERT INTO award_acceptances (award_id, fund_id, organisation_id, name, accepted_by_id, accepted_at,
                                      letter_id, letter_sha256)
       SELECT $1, $2, $3, $4, $5, $6, l.id, l.sha256
         FROM (VALUES (1)) AS one LEFT JOIN LATERAL
              (SELECT id, sha256 FROM letters WHERE award_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1) l ON true`,
      [award.id, award.fundId, award.organisationId, name, tx.actor.userId, tx.now],
    );
  }

  /** The bytes of the latest letter of an award, exactly as they were made. */
  async bytesOf(tx: Transaction, awardId: string): Promise<{ reference: string; content: Buffer }> {
    const [file] = await tx.query<{ reference: string; content: Buffer }>(
      `SELECT a.reference, x.content
         FROM letters l JOIN letter_files x ON x.letter_id = l.id JOIN ${READABLE_AWARDS} a ON a.id = l.award_id
        WHERE l.award_id = $1 ORDER BY l.made_at DESC, l.id DESC LIMIT 1`,
      [awardId],
    );
    return required(file);
  }
}
