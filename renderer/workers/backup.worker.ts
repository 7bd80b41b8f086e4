/** The backup worker: reads and writes backups of the member's data while the page goes on. */
import { backUpNow } from '../data/backup.ts';
import type { BackupMethods } from './methods.ts';
import { answerCalls } from './rpc.ts';

answerCalls<BackupMethods>(self, { backUp: () => backUpNow() });
