import { withBenchPage } from './bench-page.ts';
import { type Figure, figure } from './figures.ts';

/** Words read wrongly on pages of known text drawn at 200 dots to the inch, beside all that Tesseract saw on them. */
export async function recognitionFigures(pack: string, name: string): Promise<Figure[]> {
  return withBenchPage([pack], async (page) => {
    const run = await page.evaluate(() => window.bench.recognition());
    const share = (wrong: number) => (100 * wrong) / run.words;
    return [figure(name, 'recognition-errors', share(run.wrong), '%', 'nothing sifted out', share(run.wrongUnsifted))];
  });
}
