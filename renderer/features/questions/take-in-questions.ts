import { navigate } from 'wouter/use-browser-location';
import { longestExchange, readExchange } from '../../../shared/questions/exchange.ts';
import { counted } from '../../../shared/util/counted.ts';
import { takeInQuestions } from '../../data/exchange-questions.ts';
import { undo } from '../../data/history.ts';
import { showToast } from '../../ui/toast.tsx';

/** Whether a file may be one of questions, by its name. */
export const isQuestionFile = (file: File): boolean => /\.json$/i.test(file.name);

/** Takes in files of colleagues' questions, and says what came of each. */
export async function takeInQuestionFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const text = file.size > longestExchange ? ' '.repeat(longestExchange + 1) : await file.text();
    const read = readExchange(text);
    if (!read.ok) {
      showToast({ tone: 'bad', message: `“${file.name}”: ${read.message}` });
      continue;
    }
    const { added, changed, same, first } = await takeInQuestions(read.value);
    const from = read.value.author.name;
    const said = [added ? `${counted(added, 'question')} new` : '', changed ? `${changed} brought up to date` : '']
      .filter(Boolean)
      .join(', ');
    showToast({
      id: 'undo',
      tone: 'good',
      message: said
        ? `From ${from}: ${said}.`
        : `From ${from}: nothing new, ${counted(same, 'question')} here already.`,
      ...(first
        ? {
            action: { label: 'Undo', run: () => void undo() },
            otherAction: { label: 'Show', run: () => navigate(`/questions/${first.id}`) },
          }
        : {}),
    });
  }
}

/** Lets the member choose files of colleagues' questions. */
export function chooseQuestionFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = 'application/json,.json';
  input.addEventListener('change', () => void takeInQuestionFiles([...(input.files ?? [])]));
  input.click();
}
