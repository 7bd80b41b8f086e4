import { type chance, inserted, type Word, type WordPages } from './republish.ts';

type Chance = ReturnType<typeof chance>;

const isStampLine = /^(Page|\d{1,4})$/;

/** The words of all pages in one run, on pages of another length; the last line of a page ends there. */
function refilled(pages: WordPages, perPage: number): WordPages {
  const all = pages.flat();
  const filled: WordPages = [];
  for (let at = 0; at < all.length; at += perPage) filled.push(all.slice(at, at + perPage));
  return filled.map((words) => words.map((word, at) => (at === words.length - 1 ? { ...word, endsLine: true } : word)));
}

/** The same words in lines of another length, and on other pages. */
export function reflowed(pages: WordPages): WordPages {
  const width = 64;
  const lined = pages.map((words) => {
    let length = 0;
    return words.map((word, index) => {
      length += word.text.length + 1;
      const next = words[index + 1];
      const ends = next === undefined || length + next.text.length > width;
      if (ends) length = 0;
      return { ...word, endsLine: ends };
    });
  });
  const perPage = Math.round(1.3 * (lined.flat().length / Math.max(1, lined.length)));
  return refilled(lined, perPage);
}

/** Every page has other stamps and a running foot, and every paragraph's number is one more. */
export function renumbered(pages: WordPages): WordPages {
  return pages.map((words, index) => [
    ...words
      .filter((word, at) => !(isStampLine.test(word.text) && at >= words.length - 2))
      .map((word, at) => {
        const startsLine = words[at - 1]?.endsLine !== false;
        const number = startsLine ? /^(\d{1,2})\.(\d{1,2})?(\.)?$/.exec(word.text) : null;
        return number ? { ...word, text: `${Number(number[1]) + 1}.${number[2] ?? ''}${number[3] ?? ''}` } : word;
      }),
    ...inserted('Mereshire Council reports pack (republished)', `Page ${index + 40}`),
  ]);
}

/** Pages put in and taken out here and there. */
export function repaged(pages: WordPages, random: Chance): WordPages {
  return pages.flatMap((words, index): WordPages => {
    const draw = random();
    if (draw < 0.08) return [];
    const page = inserted(
      `Addendum ${index}`,
      'The figures in the appendix were brought up to date after the agenda was published.',
      'Members are asked to read this page with the report that follows.',
    );
    return draw < 0.2 ? [page, words] : [words];
  });
}

function otherDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
}

/** A share of the figures are others. */
export function withOtherFigures(pages: WordPages, random: Chance, share: number): WordPages {
  return pages.map((words) =>
    words.map((word) => (/\d/.test(word.text) && random() < share ? { ...word, text: otherDigits(word.text) } : word)),
  );
}

/** Set in other fonts: ligatures, other quotation marks and dashes, small capitals, broken words, lost and added spaces. */
export function resetInOtherFonts(pages: WordPages, random: Chance): WordPages {
  const set = (word: Word): Word[] => {
    let text = word.text
      .replace(/ffi/g, '\uFB03')
      .replace(/fi/g, '\uFB01')
      .replace(/fl/g, '\uFB02')
      .replace(/’/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/–/g, '-')
      .replace(/^[•●▪]$/, '\uF0B7');
    if (word.endsLine && text.length > 2 && /^[A-Z][a-z]/.test(text) && random() < 0.3) text = text.toUpperCase();
    if (word.id !== null && /^[a-z]{8,}$/.test(text) && random() < 0.06) {
      return [{ ...word, text: `${text.slice(0, 4)}-\n${text.slice(4)}` }];
    }
    if (/^[a-z]{6,}$/.test(text) && random() < 0.02) text = `${text.slice(0, 3)}\u00AD${text.slice(3)}`;
    return [{ ...word, text }];
  };
  return pages.map((words) => words.flatMap(set));
}

/** Runs of three pages change places. */
export function withMovedSections(pages: WordPages, random: Chance): WordPages {
  const sections: WordPages[] = [];
  for (let at = 0; at < pages.length; at += 3) sections.push(pages.slice(at, at + 3));
  for (let from = sections.length - 1; from > 0; from -= 1) {
    const to = Math.floor(random() * (from + 1));
    const [one, other] = [sections[from], sections[to]];
    if (one && other) [sections[from], sections[to]] = [other, one];
  }
  return sections.flat();
}

/** Some words are gone. */
export function without(pages: WordPages, ids: ReadonlySet<number>): WordPages {
  return pages.map((words) => words.filter(({ id }) => id === null || !ids.has(id)));
}
