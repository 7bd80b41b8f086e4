import type { MailWords } from '../../../shared/mail/outlook-message.ts';
import type { Result } from '../../../shared/util/result.ts';
import type { Budget } from './budget.ts';

/** A file that lay in another one. */
export interface PackedFile {
  name: string;
  blob: Blob;
  /** True for a picture shown within a message's text. */
  inline?: boolean;
}

/** Why a file within another was not taken out. */
export interface Unreadable {
  name: string;
  code: string;
  message: string;
}

/** What a ZIP or a message holds. */
export interface Contents {
  files: PackedFile[];
  unreadable: Unreadable[];
  /** What a message says of itself; null for a ZIP. */
  mail: MailWords | null;
}

/**
 * Opens one kind of file that holds others, without looking into those. Never throws; spends no more than the budget.
 * Fails when nothing of it can be read.
 */
export type OpenContainer = (blob: Blob, budget: Budget) => Promise<Result<Contents>>;
