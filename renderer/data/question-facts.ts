import type { Question } from '../../shared/model/questions.ts';
import type { CheckedAgainst } from '../../shared/questions/checks/checks.ts';
import { privateNames } from '../../shared/questions/checks/private-names.ts';
import { plainWords } from '../../shared/questions/rich-text.ts';
import { itemPages } from './item-pages.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { restrictedAmong } from './restricted.ts';

/** Pages of an item that are looked through for a name. */
const mostPages = 80;

/** Titles of the papers quoted by some questions that are not public. */
export async function restrictedPapers(questions: readonly Pick<Question, 'evidence'>[]): Promise<string[]> {
  const found = [...(await restrictedAmong(questions.flatMap(({ evidence }) => evidence)))];
  const documents = await library.documents.bulkGet(found.map(({ anchor }) => anchor.documentId));
  const titles = found.map(({ context }, place) => {
    return documents[place]?.title || context.documentTitle || context.itemTitle;
  });
  return [...new Set(titles)];
}

/** What the papers say on a question's item, with the words it quotes. */
async function papersSay(question: Question): Promise<string> {
  const quotes = question.evidence.map(({ anchor }) => anchor.quote);
  const pages = (await itemPages(question, mostPages)).flat().map(({ text }) => text);
  return [...quotes, ...pages].join('\n').replace(/\s+/g, ' ').toLowerCase();
}

/** What the checks of a question need to know beside it. Its item's pages are read only where it names somebody. */
export async function factsOf(question: Question): Promise<CheckedAgainst> {
  const [rule, restricted] = await Promise.all([
    question.ruleId ? member.rules.get(question.ruleId) : undefined,
    restrictedPapers([question]),
  ]);
  const said = privateNames(plainWords(question.text)).length > 0 ? await papersSay(question) : '';
  const withoutTitle = (name: string) => name.replace(/^(?:Mr|Mrs|Ms|Miss)\.? /, '').toLowerCase();
  return { mostWords: rule?.mostWords ?? null, restricted, isKnown: (name) => said.includes(withoutTitle(name)) };
}
