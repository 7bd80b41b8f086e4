import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { alike } from '../../../shared/questions/alike.ts';
import { isOpen } from '../../../shared/questions/as-text.ts';
import type { Exchange } from '../../../shared/questions/exchange.ts';
import type { ChangedQuestion } from '../../../shared/questions/merge-exchange.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { counted } from '../../../shared/util/counted.ts';
import { type Incoming, takeInQuestions, whatComesIn } from '../../data/exchange-questions.ts';
import { undo } from '../../data/history.ts';
import { member } from '../../data/member-db.ts';
import { useLive } from '../../data/use-live.ts';
import { localDateAndTime } from '../../today.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { itemWords } from './question-lines.ts';
import './take-in-dialog.css';
import type { ReadQuestions } from './take-in-questions.ts';

const seen = ({ changed }: Incoming) => changed.filter(({ what }) => what.length > 0);

async function takeIn(files: readonly Exchange[]): Promise<void> {
  const { count, first } = await takeInQuestions(files);
  if (!first) return;
  showToast({
    id: 'undo',
    tone: 'good',
    message: `${counted(count, 'question')} taken in.`,
    action: { label: 'Undo', run: () => void undo() },
    otherAction: { label: 'Show', run: () => navigate(`/questions/${first.id}`) },
  });
}

/** Shows what colleagues' files bring, before anything is written: what is new, what changed, and what one asks oneself. */
export function TakeInDialog({ read, onClose }: { read: ReadQuestions; onClose: () => void }) {
  const { files, refused } = read;
  const incoming = useLive(() => whatComesIn(files), [files]);
  const own = useLive(() => member.questions.filter((one) => one.author === null && isOpen(one)).toArray(), []);
  const [taken, setTaken] = useState(false);
  const count = (incoming ?? []).reduce((sum, one) => sum + one.added.length + seen(one).length, 0);
  const names = [...new Set(files.map(({ author }) => author.name))];
  const take = async () => {
    setTaken(true);
    await takeIn(files);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={names.length === 1 ? `Questions from ${names[0]}` : 'Colleagues’ questions'}
      actions={
        count === 0 ? (
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="primary" busy={taken} onClick={() => void take()}>
              Take in {counted(count, 'question')}
            </Button>
          </>
        )
      }
    >
      <div className="take-in">
        {incoming && own ? (
          incoming.map((one, place) => (
            <FromColleague
              key={`${one.author.id} ${String(place)}`}
              incoming={one}
              own={own}
              named={names.length > 1}
            />
          ))
        ) : files.length > 0 ? (
          <Skeleton />
        ) : null}
        {count > 0 ? (
          <p className="row-note">
            Your own questions, notes, order and who asks what stay as they are. It can be undone.
          </p>
        ) : null}
        {refused.length > 0 ? (
          <section className="take-in-part">
            <h3>Not taken in</h3>
            <ul>
              {refused.map(({ name, message }) => (
                <li key={name} className="take-in-refused">
                  <strong>{name}</strong>
                  <br />
                  {message}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}

function FromColleague({ incoming, own, named }: { incoming: Incoming; own: readonly Question[]; named: boolean }) {
  const { added, same, author, madeAt } = incoming;
  const changed = seen(incoming);
  const quiet = same + incoming.changed.length - changed.length;
  const { date } = localDateAndTime(madeAt);
  const rest = [
    quiet > 0 ? `${counted(quiet, 'question')} here already, as ${quiet === 1 ? 'it is' : 'they are'}.` : '',
    incoming.own > 0 ? `${counted(incoming.own, 'question')} of your own in the file: yours stay as they are.` : '',
    added.length + changed.length + quiet + incoming.own === 0 ? 'The file holds no questions.' : '',
  ].filter(Boolean);
  return (
    <section className="take-in-part" aria-label={`From ${author.name}`}>
      <p className="row-note">
        {named ? <strong>{author.name}. </strong> : null}
        {date ? `Their file of ${shortDate(date)}.` : null}
      </p>
      {added.length > 0 ? (
        <>
          <h3>New ({added.length})</h3>
          <ul className="take-in-list">
            {added.map((question) => (
              <NewOne key={question.id} question={question} own={own} />
            ))}
          </ul>
        </>
      ) : null}
      {changed.length > 0 ? (
        <>
          <h3>Changed since last time ({changed.length})</h3>
          <ul className="take-in-list">
            {changed.map((one) => (
              <ChangedOne key={one.after.id} one={one} />
            ))}
          </ul>
        </>
      ) : null}
      {rest.length > 0 ? <p>{rest.join(' ')}</p> : null}
    </section>
  );
}

function Words({ question }: { question: Question }) {
  const { bodyName, meetingDate } = question.context;
  const where = [meetingDate && shortDate(meetingDate), bodyName, itemWords(question)].filter(Boolean);
  return (
    <>
      <p className="clamp-2">{plainWords(question.text) || 'No words yet'}</p>
      <p className="row-note">{where.join(' · ') || 'No meeting'}</p>
    </>
  );
}

function NewOne({ question, own }: { question: Question; own: readonly Question[] }) {
  const ofMeeting = own.filter(({ meetingId }) => meetingId === question.meetingId);
  const [like] = alike(question, ofMeeting);
  return (
    <li>
      <Words question={question} />
      {like ? (
        <p className="take-in-alike">
          Like your own: <q>{plainWords(like.text)}</q>
        </p>
      ) : null}
    </li>
  );
}

function ChangedOne({ one: { before, after, what } }: { one: ChangedQuestion }) {
  return (
    <li>
      <Words question={after} />
      <p className="row-note">
        Changed: {what.join(', ')}.
        {before.text === after.text ? null : (
          <>
            {' '}
            It was: <q>{plainWords(before.text)}</q>
          </>
        )}
      </p>
    </li>
  );
}
