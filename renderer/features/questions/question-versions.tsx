import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { compareWords } from '../../../shared/compare/compare-words.ts';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question, QuestionVersion } from '../../../shared/model/questions.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { counted } from '../../../shared/util/counted.ts';
import { bringBackText, versionsOf } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { localDateAndTime } from '../../today.ts';
import { Button } from '../../ui/button.tsx';

/** Earlier texts of a question, each with the words that it says otherwise now, to be brought back. */
export function QuestionVersions({ question }: { question: Question }) {
  const versions = useLive(() => versionsOf(question.id), [question.id]) ?? [];
  const earlier = versions.filter(({ text }) => text !== question.text);
  if (earlier.length === 0) return null;
  return (
    <details className="question-versions">
      <summary>{counted(earlier.length, 'earlier text')}</summary>
      <ol>
        {earlier.map((version) => (
          <EarlierText key={version.id} version={version} now={question.text} />
        ))}
      </ol>
    </details>
  );
}

function EarlierText({ version, now }: { version: QuestionVersion; now: string }) {
  const { date, time } = localDateAndTime(version.at);
  const when = `${shortDate(date)}, ${time}`;
  const runs = useMemo(() => {
    const [older] = compareWords(plainWords(version.text).split('\n'), plainWords(now).split('\n')).older;
    return older?.lines.flat() ?? [];
  }, [version.text, now]);
  return (
    <li className="earlier-text">
      <p className="row-note">{version.from ? `${version.from}’s words, ${when}` : when}</p>
      <p>
        {runs.map(({ at, changed, text }) =>
          changed ? (
            <del key={at}>
              <span className="visually-hidden">no longer: </span>
              {text}{' '}
            </del>
          ) : (
            <span key={at}>{text} </span>
          ),
        )}
      </p>
      <Button look="quiet" icon={<Undo2 />} onClick={() => void bringBackText(version)}>
        Bring back<span className="visually-hidden"> the text of {when}</span>
      </Button>
    </li>
  );
}
