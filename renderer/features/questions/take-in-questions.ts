import type { Exchange } from '../../../shared/questions/exchange.ts';
import { exchangeEnding, isExchangeName, longestExchange, readExchange } from '../../../shared/questions/exchange.ts';
import { openOverlay, overlays } from '../frame/overlays.ts';

/** Whether a file may be one of questions, by its name. */
export const isQuestionFile = (file: File): boolean => isExchangeName(file.name);

/** Colleagues' files as they were read, and those that could not be, with what to do. */
export interface ReadQuestions {
  files: Exchange[];
  refused: { name: string; message: string }[];
}

/**
 * Reads files of colleagues' questions and shows what comes in: nothing is written until the member says so. Resolves
 * when that is no longer shown, to whether the member has answered.
 */
export async function takeInQuestionFiles(files: readonly File[]): Promise<boolean> {
  if (files.length === 0) return true;
  const read: ReadQuestions = { files: [], refused: [] };
  for (const file of files) {
    const text = file.size > longestExchange ? ' '.repeat(longestExchange + 1) : await file.text().catch(() => '');
    const result = readExchange(text);
    if (result.ok) read.files.push(result.value);
    else read.refused.push({ name: file.name, message: result.message });
  }
  const overlay = { kind: 'take-in-questions' as const, read };
  return new Promise((resolve) => {
    openOverlay(overlay);
    const stop = overlays.subscribe(({ open }) => {
      if (open === overlay) return;
      stop();
      resolve(open === null);
    });
  });
}

/** Lets the member choose files of colleagues' questions. */
export function chooseQuestionFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = `.${exchangeEnding},.json,application/json`;
  input.addEventListener('change', () => void takeInQuestionFiles([...(input.files ?? [])]));
  input.click();
}
