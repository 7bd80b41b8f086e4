/** From what a recogniser saw in the picture of a page to the words of the page. */
import type { RecognisedLine, RecognisedPage, RecognisedWord } from '../model/library.ts';

/** A word as seen in a picture. Pixels from the top left; confidence from 0 to 100. */
export interface SeenWord {
  text: string;
  confidence: number;
  bbox: { x0: number; x1: number };
}

/** A line as seen in a picture, with the baseline its letters stand on. */
export interface SeenLine {
  words: readonly SeenWord[];
  baseline: { x0: number; y0: number; x1: number; y1: number };
  /** Pixels from the top of its highest letters to the bottom of its lowest. */
  height: number;
}

/** From a pixel of the picture to a point of the unrotated page, origin bottom left. */
export type ToPage = (x: number, y: number) => readonly [number, number];

/** Words less sure than this are specks and lines of drawings more often than words. */
const surestSpeck = 30;
/** So are lines whose words are, on the whole, no surer than this. */
const surestScribble = 45;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** How sure some words are on the whole, long ones counting more; 0 where there are none. */
function confidenceOf(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + lettersOf(text), 0);
  if (letters === 0) return 0;
  return words.reduce((sum, { text, confidence }) => sum + lettersOf(text) * confidence, 0) / letters;
}

/** The words of a page, without what is more likely dirt than writing. */
export function readPicture(seen: readonly SeenLine[], toPage: ToPage): Pick<RecognisedPage, 'lines' | 'confidence'> {
  const kept: SeenWord[] = [];
  const lines: RecognisedLine[] = [];
  for (const line of seen) {
    const words = line.words.filter(({ text, confidence }) => text.trim() !== '' && confidence >= surestSpeck);
    const read = confidenceOf(words) >= surestScribble ? readLine({ ...line, words }, toPage) : null;
    if (!read) continue;
    lines.push(read);
    kept.push(...words);
  }
  return { lines, confidence: Math.round(confidenceOf(kept)) };
}

function readLine({ words: seen, baseline, height }: SeenLine, toPage: ToPage): RecognisedLine | null {
  const slope = baseline.x1 === baseline.x0 ? 0 : (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0);
  const onBaseline = (x: number) => toPage(x, baseline.y0 + (x - baseline.x0) * slope);
  const words = seen.map(({ text, bbox }): RecognisedWord => {
    const [x, y] = onBaseline(bbox.x0);
    const [endX, endY] = onBaseline(bbox.x1);
    return { text: text.trim(), x: tidy(x), y: tidy(y), width: tidy(Math.hypot(endX - x, endY - y)) };
  });
  const [x0, y0] = onBaseline(baseline.x0);
  const [x1, y1] = onBaseline(baseline.x1);
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [topX, topY] = toPage(baseline.x0, baseline.y0 - height);
  const tall = Math.hypot(topX - x0, topY - y0);
  if (!(length > 0 && tall > 0)) return null;
  return { direction: [(x1 - x0) / length, (y1 - y0) / length], height: tidy(tall), words };
}

/** Hundredths of a point are finer than any eye. */
function tidy(points: number): number {
  return Math.round(points * 100) / 100;
}
