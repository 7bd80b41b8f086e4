import type { NoticeRule } from '../../shared/model/notice.ts';
import type { Question } from '../../shared/model/questions.ts';
import { alike } from '../../shared/questions/alike.ts';
import { isOpen } from '../../shared/questions/as-text.ts';
import type { CheckedAgainst } from '../../shared/questions/checks/checks.ts';
import type { PutSoFar } from '../../shared/questions/checks/limits.ts';
import { privateNames } from '../../shared/questions/checks/private-names.ts';
import { plainWords } from '../../shared/questions/rich-text.ts';
import { itemPages } from './item-pages.ts';
import { leavingQuestions } from './leaving.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { rulesOf } from './notice.ts';
import { ruleOfQuestion } from './question-notice.ts';
import { questionsOf } from './questions.ts';

/** Pages of an item that are looked through for a name. */
const mostPages = 80;

/** What the papers say on a question's item, with the words it quotes. */
async function papersSay(question: Question): Promise<string> {
  const quotes = question.evidence.map(({ anchor }) => anchor.quote);
  const pages = (await itemPages(question, mostPages)).flat().map(({ text }) => text);
  return [...quotes, ...pages].join('\n').replace(/\s+/g, ' ').toLowerCase();
}

/** What a rule limits beside length, with what the member has put to its committee. */
async function putSoFarOf(question: Question, rule: NoticeRule): Promise<PutSoFar> {
  const { mostEach, repeatMonths } = rule;
  const { meetingDate, bodyName } = question.context;
  const isOwn = ({ kind, author, askedBy }: Question) => kind === 'room' && author === null && askedBy === '';
  const ofMeeting = mostEach === null ? [] : (await questionsOf(question.meetingId)).filter(isOwn);
  const asked =
    repeatMonths === null
      ? []
      : await member.questions
          .filter(
            (one) =>
              isOwn(one) &&
              !isOpen(one) &&
              one.status !== 'withdrawn' &&
              one.context.bodyName === bodyName &&
              one.context.meetingDate < meetingDate,
          )
          .toArray();
  const dates = alike(question, asked).map(({ context }) => context.meetingDate);
  return {
    mostEach,
    ofMeeting: ofMeeting.filter(({ status }) => status !== 'withdrawn').length,
    repeatMonths,
    lastPut: dates.sort().at(-1) ?? null,
    meetingDate,
  };
}

/** Minutes the rules of a meeting's committee give all members' questions together; null where none says. */
export async function minutesThereAre(meetingId: string): Promise<number | null> {
  const meeting = await library.meetings.get(meetingId);
  const rules = meeting ? await rulesOf(meeting.bodyId) : [];
  return rules.find((rule) => rule.kind === 'member-question')?.minutesInAll ?? null;
}

/** What the checks of a question need to know beside it. Its item's pages are read only where it names somebody. */
export async function factsOf(question: Question): Promise<CheckedAgainst> {
  const [rule, restricted] = await Promise.all([
    // A colleague's is put by somebody else.
    question.author ? null : ruleOfQuestion(question),
    leavingQuestions([question], { quotes: true, notes: true }),
  ]);
  const said = privateNames(plainWords(question.text)).length > 0 ? await papersSay(question) : '';
  const withoutTitle = (name: string) => name.replace(/^(?:Mr|Mrs|Ms|Miss)\.? /, '').toLowerCase();
  return {
    mostWords: rule?.mostWords ?? null,
    putSoFar: rule && (await putSoFarOf(question, rule)),
    restricted: restricted.papers,
    isKnown: (name) => said.includes(withoutTitle(name)),
  };
}
