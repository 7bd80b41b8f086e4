/** Recognises the words on pages that are pictures, for as long as it lives. */
import { PdfTextReader } from '../pdf/text-reader.ts';
import { keepRecognising } from '../recognise/queue.ts';
import { Recogniser } from '../recognise/recogniser.ts';

keepRecognising(new PdfTextReader({ draws: true }), new Recogniser()).catch((error: unknown) =>
  console.error('Recognition stopped', error),
);
